import { useState } from 'preact/hooks';
import type { TemplateInFile } from '../../../../domain/templates/template-file.ts';
import { personalTexts } from '../../../../domain/text/personal/personal-texts.ts';
import { personalWords } from '../../../../locales/personal.ts';
import { templateWords as t } from '../../../../locales/templates.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FileButton } from '../../../ui/file-button.tsx';
import { PersonalFound } from '../../../ui/personal-found.tsx';
import { importTemplate, readTemplate } from './template-wishes.ts';

/** A template out of a file; one that seems to hold somebody's data is asked about first. */
export function ImportButton() {
  const [asked, setAsked] = useState<{ template: TemplateInFile; texts: string[] } | null>(null);
  const take = async (file: File) => {
    const template = await readTemplate(file);
    if (!template) return;
    const texts = personalTexts(template);
    if (texts.length > 0) setAsked({ template, texts });
    else await importTemplate(template);
  };
  return (
    <>
      <FileButton
        kind="ghost"
        icon="upload"
        accept=".json,application/json"
        fieldLabel={t.import}
        onFiles={([file]) => void take(file)}
      >
        {t.import}
      </FileButton>
      <Dialog title={personalWords.importTitle} isOpen={asked !== null} onClose={() => setAsked(null)}>
        {asked && (
          <>
            <PersonalFound texts={asked.texts} />
            <div class="ends">
              <Button autofocus onClick={() => setAsked(null)}>
                {personalWords.dontImport}
              </Button>
              <Button
                onClick={() => {
                  setAsked(null);
                  void importTemplate(asked.template);
                }}
              >
                {personalWords.importAnyway}
              </Button>
            </div>
          </>
        )}
      </Dialog>
    </>
  );
}
