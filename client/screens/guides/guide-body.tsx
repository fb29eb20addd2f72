/** A guide's text as it is read: headings, lists, bold and links. Whatever else Markdown knows stands there as it was typed. */
import { Fragment, type ReactNode } from 'react';
import { Lexer, type Token, type Tokens } from 'marked';
import { Link } from 'wouter';
import css from './guides.module.css';

export function GuideBody({ text }: { readonly text: string }) {
  return <div className={css.body}>{Lexer.lex(text).map((one, n) => <Fragment key={n}>{block(one)}</Fragment>)}</div>;
}

function block(token: Token): ReactNode {
  switch (token.type) {
    case 'space':
      return null;
    case 'heading':
      // A guide's own title is of level 2.
      return <h3>{inline(token.tokens)}</h3>;
    case 'list': {
      const { ordered, start, items } = token as Tokens.List;
      const rows = items.map((item, n) => <li key={n}>{item.tokens.map((one, m) => <Fragment key={m}>{inItem(one)}</Fragment>)}</li>);
      return ordered ? <ol start={start === '' ? 1 : start}>{rows}</ol> : <ul>{rows}</ul>;
    }
    case 'paragraph':
      return <p>{inline(token.tokens)}</p>;
    default:
      return <p>{token.raw.trim()}</p>;
  }
}

const inItem = (token: Token): ReactNode => (token.type === 'text' ? inline((token as Tokens.Text).tokens ?? [token]) : block(token));

function inline(tokens: readonly Token[] | undefined): ReactNode {
  return tokens?.map((one, n) => <Fragment key={n}>{word(one)}</Fragment>);
}

function word(token: Token): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong>{inline(token.tokens)}</strong>;
    case 'em':
      return <em>{inline(token.tokens)}</em>;
    case 'br':
      return <br />;
    case 'link': {
      const { href, tokens } = token as Tokens.Link;
      if (/^\/(?!\/)/.test(href)) return <Link to={href}>{inline(tokens)}</Link>;
      // Nothing but the web: an address of another kind is words.
      return /^https?:\/\//.test(href) ? <a href={href} target="_blank" rel="noreferrer">{inline(tokens)}</a> : token.raw;
    }
    case 'text':
    case 'escape':
      return (token as Tokens.Text).text;
    default:
      return token.raw;
  }
}
