/** A script of its own that runs as soon as it is here, however much of the app is still on its way. */
import { askFirst } from './link/first-answers.ts';

askFirst();
