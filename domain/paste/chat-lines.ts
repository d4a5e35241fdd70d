import { looksPersonal } from '../text/looks-personal.ts';
import type { PasteContext } from './draft.ts';

const clock = '(?:上午|下午|昨天|星期.|周.)?\\s?\\d{1,2}:\\d{2}(?::\\d{2})?';
const day = '(?:(?:\\d{2,4}[-/年.])?\\d{1,2}[-/月.]\\d{1,2}日?|昨天|前天|星期.|周.)';
/** `张三 10:32`, `张三 2026/11/23 10:32:11`: who wrote, when; WeChat and DingTalk put it above each message. */
const speaker = new RegExp(`^.{1,24}?\\s+(?:${day}\\s+)?${clock}$`);
/** The time alone, under the name: how phones copy it. */
const stamp = new RegExp(`^(?:${day}\\s+)?${clock}$`);
const small =
  /^(?:@\S{1,20}\s+)*(?:hi|hello|大家好|各位好?|好的?|收到|辛苦(?:了|各位|大家)?|谢谢|多谢|感谢|ok|okk|嗯+|哈+|可以|没问题|行|1|收到请?回复?\s?1?|收到(?:请)?扣\s?1|👌|👍|@所有人|@all|祝好|此致|敬礼|顺祝?商祺|以上|如上|请知悉|(?:best|kind|warm)? ?regards|thanks|thank you|cheers|best)[，,!！。.~～\s]*(?:大家|各位|哈)?[，,!！。.~～\s\p{Extended_Pictographic}]*$/iu;
const media = /^\[(?:图片|照片|表情|动画表情|视频|语音|文件|链接|位置|红包|聊天记录|小程序|引用|撤回)[^\]]{0,40}\]$/;
const politeness =
  /^(?:如有(?:任何)?(?:问题|疑问)|有(?:问题|疑问)(?:请|随时)|请(?:大家|各位)?(?:知悉|查收|查阅)|附件是|详见附件)/;
/** Head and foot of an e-mail. */
const letter =
  /^(?:发件人|收件人|抄送|密送|发送时间|发送日期|主题|回复|from|to|cc|bcc|sent|date|subject|tel|mobile|phone|手机|电话|邮箱|e-?mail|地址|微信|收货地址|收件地址|收件人|收货人|寄件人|联系人|联系电话|联系方式|姓名|参会人?员?|与会人?员?|出席|主持人?|记录人|议题|会议主题|会议时间|会议地点|地点)\s*[:：]/i;
const rule = /^[-=_*—]{3,}$/;

/**
 * Which lines of a message are no task: who wrote and when, greetings, pictures, head and foot of an e-mail. They are
 * shown, never saved.
 */
export function isTalk(lines: readonly string[], at: number, { members }: PasteContext): boolean {
  const line = (lines[at] ?? '').trim();
  const next = (lines[at + 1] ?? '').trim();
  if (small.test(line.replace(/^[^:：\s]{1,8}[:：]\s*/, ''))) return true;
  if (speaker.test(line) || stamp.test(line) || small.test(line) || media.test(line) || rule.test(line)) return true;
  if (letter.test(line) || politeness.test(line)) return true;
  if (line.length <= 24 && stamp.test(next) && !/[，。,;；]/.test(line)) return true;
  // A name alone, or a number to call: the end of a letter.
  return (
    members.some(({ name }) => name === line) ||
    (line.length <= 20 && /^[+\d\s()-]+$/.test(line) && looksPersonal(line).length > 0)
  );
}
