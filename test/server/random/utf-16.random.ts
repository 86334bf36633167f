import { randomClient } from './random-client';

randomClient('utf-16', 1931);
