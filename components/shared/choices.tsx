/** One of a few, as pills: native radio buttons, so the keyboard and screen readers know them. */
export interface ChoicesProps<T extends string> {
  name: string;
  /** What is chosen, for screen readers. */
  label: string;
  options: readonly { value: T; text: string }[];
  value: T;
  onChoose(value: T): void;
}

export function Choices<T extends string>({ name, label, options, value, onChoose }: ChoicesProps<T>) {
  return (
    <fieldset class="pills">
      <legend class="only-read">{label}</legend>
      {options.map(option => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          {option.text}
        </label>
      ))}
    </fieldset>
  );
}
