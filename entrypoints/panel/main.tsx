import { SideView } from '../../components/views/side/side-view.tsx';
import { startPage } from '../../components/views/start-page.tsx';

startPage(() => <SideView mode="docked" />);
