/** By the surnames of nine in ten: enough to ask whether a word is somebody. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';

export const likeName = `(?:(?!周[一二三四五六日天末])[${surnames}][\\u4e00-\\u9fff]{1,2}|[小老阿][\\u4e00-\\u9fff])`;
