import { newProjectWords } from '../../../../locales/new-project.ts';
import type { AnyTemplate } from '../templates/any-template.ts';

type Props = {
  templates: readonly AnyTemplate[];
  value: string | null;
  onChange: (templateId: string | null) => void;
};

/** The plans to start from, and none. Radio buttons: arrows go from card to card. */
export function TemplateCards({ templates, value, onChange }: Props) {
  return (
    <fieldset class="np-set">
      <legend>{newProjectWords.template}</legend>
      <div class="np-cards">
        {templates.map((template) => (
          <Card
            key={template.id}
            name={template.name}
            about={template.about}
            length={newProjectWords.length(template.lengthDays)}
            isChosen={value === template.id}
            onChoose={() => onChange(template.id)}
          />
        ))}
        <Card
          name={newProjectWords.blank}
          about={newProjectWords.blankAbout}
          length=""
          isChosen={value === null}
          onChoose={() => onChange(null)}
        />
      </div>
    </fieldset>
  );
}

type CardProps = { name: string; about: string; length: string; isChosen: boolean; onChoose: () => void };

function Card({ name, about, length, isChosen, onChoose }: CardProps) {
  return (
    <label class="np-card">
      <input class="unseen" type="radio" name="template" checked={isChosen} onChange={onChoose} />
      <span class="row g2">
        <span class="grow cut medium">{name}</span>
        <span class="t12 quiet">{length}</span>
      </span>
      <span class="t12 quiet cut" title={about}>
        {about.split(/[:：]/)[0]}
      </span>
    </label>
  );
}
