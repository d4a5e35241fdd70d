import { startPopup } from '../../components/views/popup/start-popup.tsx';

startPopup();
