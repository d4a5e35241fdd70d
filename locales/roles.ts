import { roleSwitch } from './role-switch.ts';
import { words } from './words.ts';

/** Words of looking as a role: the switch, what is hidden. */
export const roleWords = words({
  zh_CN: {
    ...roleSwitch.zh_CN,
    sees: {
      admin: '什么都看得到',
      productManager: '全部项目和任务、模板、预算、复盘；不管这台电脑',
      finance: '各项目的预算，和花钱的、等自己批的任务；不看备注和讨论',
      member: '自己的任务：派给自己的、要自己批的、@ 到自己的',
    },
    me: '我是谁',
    meNone: '还没选',
    noMembers: '还没有成员，先到设置里加上',
    to: (role: string) => `换成${role}看`,
    access: '看什么',
    accessOf: (role: string) => `按${role}看`,
    accessSet: (name: string, role: string) => `${name}按${role}看`,
    hidden: (role: string, place: string) => `${role}看不到「${place}」`,
    hiddenPage: (role: string) => `${role}看不到这一页`,
    task: '这个任务',
    hiddenProject: '这个项目里没有你的任务',
    groupHeld: '这一组里还有看不到的任务，换成管理员再删',
    left: '还剩',
  },
  en: {
    ...roleSwitch.en,
    sees: {
      admin: 'Everything',
      productManager: 'All projects and tasks, templates, budget, retrospectives; not the upkeep of this computer',
      finance: 'Every project’s budget, and tasks that cost money or wait for their approval; no notes or comments',
      member: 'Their own tasks: assigned to them, to be approved by them, or naming them',
    },
    me: 'Who I am',
    meNone: 'Not chosen yet',
    noMembers: 'Nobody here yet; add people in the settings first',
    to: (role: string) => `See as ${role}`,
    access: 'Sees',
    accessOf: (role: string) => `As ${role}`,
    accessSet: (name: string, role: string) => `${name} sees as ${role}`,
    hidden: (role: string, place: string) => `${role} does not see “${place}”`,
    hiddenPage: (role: string) => `${role} does not see this page`,
    task: 'this task',
    hiddenProject: 'None of your tasks is in this project',
    groupHeld: 'This group holds tasks you do not see; delete it as admin',
    left: 'Left',
  },
});
