/**
 * Tells when the page is about to be reloaded or closed, or is put aside: a field in focus is not left then. `save`
 * says whether there was something to save. Saving outlives the page only while the browser asks whether to leave it;
 * inside another page we never ask.
 */
export function onLeaving(save: () => boolean): () => void {
  const leave = (event: Event) => {
    if (save() && window.top === window) event.preventDefault();
  };
  const look = () => document.visibilityState === 'hidden' && save();
  window.addEventListener('beforeunload', leave);
  document.addEventListener('visibilitychange', look);
  return () => {
    window.removeEventListener('beforeunload', leave);
    document.removeEventListener('visibilitychange', look);
  };
}
