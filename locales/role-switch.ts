import { words } from './words.ts';

/** Words of the role one looks as; the popup needs no others of this area. */
export const roleSwitch = {
  zh_CN: {
    role: { admin: '管理员', productManager: '产品经理', finance: '财务', member: '成员' },
    switch: '按角色看',
    now: (role: string, name: string) => (name ? `${role}·${name}` : role),
    back: '回到管理员',
    notALock: '这只是看法，不是锁：这台电脑上的人都能换回来',
    noMe: '成员只看自己的任务，先选你是谁',
    none: '没有要你看的',
  },
  en: {
    role: { admin: 'Admin', productManager: 'Product manager', finance: 'Finance', member: 'Member' },
    switch: 'See as a role',
    now: (role: string, name: string) => (name ? `${role} · ${name}` : role),
    back: 'Back to admin',
    notALock: 'This is a view, not a lock: anybody at this computer can switch back',
    noMe: 'A member sees their own tasks. Say who you are first',
    none: 'Nothing for you to look at',
  },
};

export const roleSwitchWords = words(roleSwitch);
