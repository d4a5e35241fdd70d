import { startPage } from '../../components/views/start-page.tsx';
import { WorkbenchView } from '../../components/views/workbench/workbench-view.tsx';

startPage(WorkbenchView);
