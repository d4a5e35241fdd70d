import { expect, type Locator } from '@playwright/test';

/** One of many, as somebody does who knows the name: typed into the field, Enter. */
export async function pick(field: Locator, name: string): Promise<void> {
  await field.fill(name);
  await field.press('Enter');
  await expect(field).toHaveValue(name);
}
