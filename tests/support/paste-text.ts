import type { Page } from '@playwright/test';

/** What Ctrl V does with this text in the clipboard, without the machine's own clipboard. */
export const pasteText = (page: Page, text: string): Promise<void> =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

export const pastedPlan = [
  '双12 上新排期',
  '阶段\t任务\t负责人\t开始\t截止\t工期\t前置\t备注',
  '设计\t主图拍摄\t林晓\t下周一\t下周三\t\t\t3 张主图 + 1 张场景图',
  '\t详情页\t李四\t\t看情况\t3天\t主图拍摄\t"先出手机端\n再出电脑端"',
  '供应链\t等工厂大货\t\t\t年前\t2周\t\t',
  '\t质检\t\t\t月底前\t1\t等工厂大货\t',
  '上架\t开售日\t\t\t618 前 10 天\t\t质检、详情页\t',
  '合计\t\t\t\t\t12\t\t',
].join('\n');
