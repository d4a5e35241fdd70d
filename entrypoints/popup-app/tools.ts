// A module beside the popup's one file: it shares chunks with the other pages, and the build knows its styles.
export const loadTools = () => import('../../components/views/popup/popup-tools.tsx');
