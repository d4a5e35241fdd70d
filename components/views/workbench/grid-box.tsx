import { type HTMLAttributes, h, type Ref } from 'preact';

type Props = HTMLAttributes<HTMLDivElement> & {
  role: 'table' | 'treegrid' | 'rowgroup' | 'row' | 'columnheader' | 'cell' | 'gridcell';
  boxRef?: Ref<HTMLDivElement>;
};

/**
 * A part of a table. Rows are placed by their index and laid out as CSS grids so that only those in view exist;
 * native table elements lose their meaning when displayed like that, hence the roles by hand.
 */
export const GridBox = ({ boxRef, ...rest }: Props) => h('div', { ...rest, ...(boxRef ? { ref: boxRef } : {}) });
