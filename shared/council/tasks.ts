/** What papers to prepare and tasks from conclusions have in common. */

/** Who acts on a task: someone at the desk of its meeting, someone who was asked, or both. */
export interface Acting {
  readonly id: string;
  readonly isDesk: boolean;
}
