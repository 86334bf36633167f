import { serveTasks } from '../threads/serve';
import { fill } from './fill';

/** A thread that makes cards. */
serveTasks(fill);
