import { randomClient } from './random-client';

randomClient('utf-8', 2019);
