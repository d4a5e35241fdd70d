// Of packages without types of their own: as much as the bench calls.
declare module 'frappe-gantt' {
  class Gantt {
    constructor(place: HTMLElement, tasks: readonly object[], options: object);
  }

  export default Gantt;
}
declare module 'frappe-gantt/css';
declare module 'react-dom/client' {
  export function createRoot(place: HTMLElement): { render(node: unknown): void };
}
