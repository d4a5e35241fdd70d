/** `{name}` → its value; a name nobody knows stays as written, so that a typing mistake is seen. */
export const fillFields = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{([^{}\s]{1,20})\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
  );
