import { addDays } from '../../calendar/day.ts';
import { type Form, form } from './moment.ts';

/** The project's own launch: 上架前3天, 开播前一天, 上架当天, T-3. */
export const launchForms: Form[] = [
  form(
    '(?<![\\w-])[TDL]\\s?([+-])\\s?(\\d{1,3})(?:\\s?[天日])?(?![\\d.A-Za-z%-]|\\s?(?:型|款|系列|版|码|号|尺|支))',
    ([sign, days], { launchOn }) =>
      launchOn === null
        ? null
        : { on: addDays(launchOn, Number(days) * (sign === '-' ? -1 : 1)), shape: 'clear', isCounted: true },
  ),
  form(
    '(?:正式)?(?:上架|上新|首发|开售|开卖|开播|上市|上线|发售|直播)(?:日|当日|那天|当天|之日)?(?=\\s?的?(?:(?:之|以)?[前后]|满))',
    (_, { launchOn }) => (launchOn === null ? null : { on: launchOn, shape: 'name', isOutside: true }),
  ),
  form('(?<![\\w-])(?:[TD]\\s?日|D-?\\s?day)(?![A-Za-z用常])', (_, { launchOn }) =>
    launchOn === null ? null : { on: launchOn, shape: 'clear', isOutside: true },
  ),
  form('(?:上架|首发|开售|开播|上市|发售)(?:日|(当天|当日|那天))', ([day], { launchOn }) =>
    launchOn === null ? null : { on: launchOn, shape: day ? 'clear' : 'name', isOutside: true },
  ),
];
