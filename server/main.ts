import { startAsArguments } from './node';

startAsArguments();
