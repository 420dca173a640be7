import { serveJobs } from './in-processes';
import { reportOn } from './lab-report';

serveJobs(reportOn);
