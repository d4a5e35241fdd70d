import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPopup } from '../../components/views/popup/start-popup.tsx';

// The popup's script is built by itself, as one file with one sheet: sharing chunks with the other pages means five
// more requests, and each costs a popup that lives for seconds 2–3 ms.
export default defineUnlistedScript(() => startPopup());
