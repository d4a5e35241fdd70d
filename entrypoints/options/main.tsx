import { OptionsView } from '../../components/views/settings/options-view.tsx';
import { startPage } from '../../components/views/start-page.tsx';

startPage(OptionsView);
