/** In the place of an act whose piece of the app is on its way: what stands below does not move under a finger once it is there. */
import panel from './panels.module.css';

export const Coming = () => <div aria-hidden className={panel.coming} />;
