/** Steps that tasks of a launch often have; put into a task's checklist at one press. */
export const checklists: readonly { name: string; items: readonly string[] }[] = [
  { name: '样品验收', items: ['尺寸和规格对得上', '颜色和封样一致', '做工没有瑕疵', '包装和吊牌齐', '留样并拍照'] },
  { name: '主图检查', items: ['五张都是平台要的尺寸', '首图没有牛皮癣', '卖点和详情一致', '没有用没授权的字体和图'] },
  { name: '详情页检查', items: ['参数和实物一致', '没有极限词', '售后说明写了', '手机上看过一遍'] },
  { name: '上架检查', items: ['类目和属性填全', '资质和质检报告传了', '价格和库存核过', '运费模板选对', '下一单试过'] },
];
