/** The repository's files and what they import, read with the compiler's own parser. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, posix, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Import {
  /** What stands between the quotes. */
  readonly from: string;
  /** The file it leads to, from the root; undefined for a package. */
  readonly file?: string;
  /** Nothing of it is there when the program runs. */
  readonly typeOnly: boolean;
  /** Exported on in the same breath. */
  readonly reexport: boolean;
  /** Fetched when it is asked for, long after the files have been read. */
  readonly later: boolean;
}

export interface Source {
  /** Path from the root, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

const NOT_OURS = new Set(['node_modules', 'dist', 'data', 'demo-out', '.git', 'coverage', 'test-results']);
const CODE = new Set(['.ts', '.tsx', '.mjs']);

/** Every file under a folder, from the root, sorted. */
export function filesUnder(folder: string): string[] {
  const found: string[] = [];
  const walk = (at: string) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      if (NOT_OURS.has(entry.name)) continue;
      const path = join(at, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (statSync(path).isFile()) found.push(relative(ROOT, path).split(sep).join('/'));
    }
  };
  walk(join(ROOT, folder));
  return found.sort();
}

export const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The parsed sources under some folders. */
export function sourcesUnder(...folders: string[]): Source[] {
  return folders.flatMap(filesUnder).filter((path) => CODE.has(extname(path))).map((path) => parse(path));
}

/** Parses a file; `text` may be given for a file that is not there, so that the rules can be tried on wrong ones. */
export function parse(path: string, text = readText(path)): Source {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : path.endsWith('.mjs') ? ts.ScriptKind.JS : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, kind);
  const imports: Import[] = [];
  const add = (from: string, typeOnly: boolean, reexport: boolean, later = false) => {
    const file = from.startsWith('.') ? posix.join(posix.dirname(path), from.split('?')[0]!) : undefined;
    imports.push({ from, typeOnly, reexport, later, ...(file !== undefined && { file }) });
  };
  visit(tree, (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, isTypeOnly(node.importClause), false);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      const named = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : undefined;
      add(node.moduleSpecifier.text, node.isTypeOnly || (named?.every((one) => one.isTypeOnly) ?? false), true);
    } else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteralLike(node.arguments[0])
    ) {
      add(node.arguments[0].text, false, false, true);
    } else if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'glob' &&
      node.expression.getText() === 'import.meta.glob' &&
      ts.isStringLiteralLike(node.arguments[0]!)
    ) {
      const later = !/\beager: true\b/.test(node.arguments[1]?.getText() ?? '');
      for (const one of globbed(path, node.arguments[0].text)) add(one, false, false, later);
    }
  });
  return { path, text, tree, imports };
}

/** The files that a pattern such as "./*\/slots.tsx" takes in, as their importer would write them. */
function globbed(path: string, pattern: string): string[] {
  const from = posix.dirname(path);
  const [before, after] = posix.join(from, pattern).split('*');
  const all = filesUnder(posix.dirname(`${before}x`)).filter((one) => one.startsWith(before!) && one.endsWith(after!));
  const taken = all.filter((one) => !one.slice(before!.length, -after!.length).includes('/'));
  return taken.map((one) => `./${posix.relative(from, one)}`);
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return (
    !name &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every((one) => one.isTypeOnly)
  );
}

export function visit(node: ts.Node, each: (node: ts.Node) => void): void {
  each(node);
  node.forEachChild((child) => visit(child, each));
}

/** Names of the outer world that a file uses: identifiers that are not members, keys or declarations. */
export function globalsUsed(source: Source, names: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  const declared = new Set<string>();
  visit(source.tree, (node) => {
    if (
      (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || ts.isFunctionDeclaration(node)) &&
      node.name &&
      ts.isIdentifier(node.name)
    )
      declared.add(node.name.text);
    if (ts.isImportSpecifier(node)) declared.add(node.name.text);
  });
  visit(source.tree, (node) => {
    if (!ts.isIdentifier(node) || !names.has(node.text) || declared.has(node.text)) return;
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent) && parent.name === node && parent.expression.getText() !== 'globalThis') return;
    if (
      (ts.isPropertyAssignment(parent) ||
        ts.isPropertySignature(parent) ||
        ts.isPropertyDeclaration(parent) ||
        ts.isMethodDeclaration(parent)) &&
      parent.name === node
    )
      return;
    if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent) || ts.isBindingElement(parent)) return;
    found.add(node.text);
  });
  return [...found].sort();
}

export const folderOf = (path: string): string => dirname(path).split(sep).join('/');
export { ts };
