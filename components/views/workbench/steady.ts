import { Component, type FunctionComponent, h } from 'preact';

/** The same component, drawn again only when one of its props is another value: rows stay while the list scrolls. */
export function steady<Props extends object>(View: FunctionComponent<Props>): new (props: Props) => Component<Props> {
  return class Steady extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      const keys = Object.keys(next) as (keyof Props)[];
      return keys.length !== Object.keys(this.props).length || keys.some((key) => next[key] !== this.props[key]);
    }
    override render() {
      return h(View, this.props as Props);
    }
  };
}
