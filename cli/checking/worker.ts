import { serveTasks } from '../../server/threads/serve';
import { doTask, type Task } from './tasks';

/** A thread that checks. */
serveTasks((task: Task) => doTask(task));
