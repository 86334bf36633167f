import { serveTasks } from '../../threads/serve';
import { pdfLibrary } from './node-library';
import { pdfTasks } from './tasks';

// What pdf.js leaves undone of a damaged file is no reason to end.
process.on('unhandledRejection', () => {});
serveTasks(pdfTasks(pdfLibrary));
