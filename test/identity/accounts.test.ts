import { describe, expect, it } from 'vitest';
import { MemberInput } from '../../shared/council/council.ts';
import { isRefusal } from '../../shared/base/refusal.ts';
import { accepted, ADMIN, codeOf, world } from './kit.ts';

const delegate = (name: string, more: Partial<MemberInput> = {}): MemberInput => MemberInput.parse({ name, kind: 'delegate', ...more });
const DAY = 86_400_000;

describe('members', () => {
  it('keeps people with short ids, in order, and never shows a password', async () => {
    const { identity, store } = await world();
    const one = accepted(await identity.accounts.add(delegate('Hờ Thị Mỷ', { group: 'Tổ 1' })));
    expect(one).toMatchObject({ name: 'Hờ Thị Mỷ', inOffice: true, hasPassword: false });
    expect(one.id).toMatch(/^[a-z0-9]{6}$/);
    const list = await identity.accounts.list();
    expect(list.map((each) => each.name)).toEqual([ADMIN.name, 'Hờ Thị Mỷ']);
    expect(JSON.stringify(list)).not.toContain('argon2');
    const kept = JSON.stringify(await store.records.list('people'));
    expect(kept).toContain('$argon2id$');
    expect(kept).not.toContain(ADMIN.password);
  });

  it('leaves in office who could not be taken off the list, also where looking broke off', async () => {
    const { identity, admin } = await world();
    const one = accepted(await identity.accounts.add(delegate('Hờ Thị Mỷ')));
    expect(codeOf(await identity.removeMember(one, admin, async () => false))).toBe('identity/is-named');
    await expect(identity.removeMember(one, admin, () => Promise.reject(new Error('a log cannot be read')))).rejects.toThrow(
      'a log cannot be read',
    );
    expect((await identity.accounts.get(one.id))?.inOffice).toBe(true);
  });

  it('refuses a sign-in name that is taken, and the same person twice', async () => {
    const { accounts } = (await world()).identity;
    expect(codeOf(await accounts.add(delegate('Lầu Bá Dềnh', { login: ADMIN.login })))).toBe('identity/login-taken');
    const one = accepted(await accounts.add(delegate('Lầu Bá Dềnh')));
    expect(codeOf(await accounts.add(delegate('Lầu Bá Dềnh')))).toBe('identity/same-person');
    const other = accepted(await accounts.add(delegate('Lầu Bá Dềnh', { title: 'sinh 1975' })));
    expect(codeOf(await accounts.edit(other.id, delegate('Lầu Bá Dềnh')))).toBe('identity/same-person');
    // Somebody of the same name may follow one who left.
    accepted(await accounts.setOffice(one.id, false));
    accepted(await accounts.edit(other.id, delegate('Lầu Bá Dềnh')));
    expect(codeOf(await accounts.edit('nobody', delegate('X')))).toBe('identity/unknown');
    // And does not come back beside the one who followed.
    expect(codeOf(await accounts.setOffice(one.id, true))).toBe('identity/same-person');
  });

  it('counts a person once, however they are written', async () => {
    const { accounts } = (await world()).identity;
    accepted(await accounts.add(delegate('Nguyễn Văn Hòa', { title: 'Phó Trưởng ban' })));
    for (const written of ['Nguyễn Văn Hoà', 'NGUYỄN VĂN HÒA', 'Nguyễn Văn\u200b Hòa', 'Nguyễn Văn Hò\u00ada'])
      expect(codeOf(await accounts.add(delegate(written, { title: 'phó trưởng ban' }))), written).toBe('identity/same-person');
    const rows = [delegate('Đỗ Thị Thúy'), delegate('ĐỖ THỊ THUÝ'), delegate('nguyễn văn hoà', { title: 'Phó Trưởng ban' })];
    const answer = accepted(await accounts.importRows(rows));
    expect('rows' in answer && answer.rows.map(({ row, refusal }) => [row, refusal.code])).toEqual([
      [1, 'identity/same-person'],
      [2, 'identity/same-person'],
    ]);
    // Two people of one name are told apart by what the office writes.
    accepted(await accounts.add(delegate('Nguyễn Văn Hoà', { title: 'Phó Trưởng ban', group: 'Tổ 2' })));
  });

  it('takes in a list whole or not at all, and says what is wrong with each row', async () => {
    const { accounts } = (await world()).identity;
    const rows = [
      delegate('Và Bá Tủa'),
      { name: '', kind: 'delegate' },
      { name: 'Cự Y Xia', kind: 'minister' },
      delegate('Và Bá Tủa'),
      delegate('Xồng Bá Lẩu', { login: ADMIN.login }),
      delegate('Mùa Y Dở', { login: 'mydo' }),
      delegate('Mùa Y Dở khác', { login: 'mydo' }),
      'không phải một dòng',
    ];
    const before = await accounts.list();
    const answer = accepted(await accounts.importRows(rows));
    expect('rows' in answer && answer.rows.map(({ row, refusal }) => [row, refusal.code])).toEqual([
      [1, 'identity/row-name'],
      [2, 'identity/row-kind'],
      [3, 'identity/same-person'],
      [4, 'identity/login-taken'],
      [6, 'identity/login-taken'],
      [7, 'identity/row-name'],
    ]);
    expect(await accounts.list()).toEqual(before);
    const good = Array.from({ length: 29 }, (_, n) => delegate(`Đại biểu ${n + 1}`));
    const taken = accepted(await accounts.importRows(good));
    expect('members' in taken && new Set(taken.members.map((one) => one.id)).size).toBe(29);
    expect(await accounts.list()).toHaveLength(before.length + 29);
    // The same list again, after a lost answer: the total must not double.
    expect(accepted(await accounts.importRows(good))).toHaveProperty('rows');
    expect(await accounts.list()).toHaveLength(before.length + 29);
  });

  it('takes in the people of a province, list by list, with the longest names there are', async () => {
    const { accounts } = (await world()).identity;
    const big = (n: number) =>
      Array.from({ length: 500 }, (_, i) => delegate(`${'ệ'.repeat(70)}${n * 500 + i}`, { title: 'ệ'.repeat(120), group: 'ệ'.repeat(80) }));
    for (let n = 0; n < 7; n++) expect(accepted(await accounts.importRows(big(n)))).toHaveProperty('members');
    expect(await accounts.list()).toHaveLength(3501);
  });

  it('keeps one administrator who can sign in', async () => {
    const { identity, admin } = await world();
    const { accounts } = identity;
    const demoted: MemberInput = { name: ADMIN.name, kind: 'secretary', login: ADMIN.login, rights: ['secretariat'] };
    expect(codeOf(await accounts.edit(admin, demoted))).toBe('identity/last-administrator');
    expect(codeOf(await accounts.setOffice(admin, false))).toBe('identity/last-administrator');
    // One who has no password yet is no way in.
    const other = accepted(
      await accounts.add(MemberInput.parse({ name: 'Già Y Mái', kind: 'secretary', login: 'ymai', rights: ['administrator'] })),
    );
    expect(codeOf(await accounts.edit(admin, demoted))).toBe('identity/last-administrator');
    accepted(await accounts.setPassword(other.id, 'mật khẩu mới đây'));
    accepted(await accounts.edit(admin, demoted));
    expect(codeOf(await accounts.setOffice(other.id, false))).toBe('identity/last-administrator');
  });

  it('settles two servers that write at once', async () => {
    const one = await world();
    const other = await one.again();
    const [first, second] = await Promise.all([
      Promise.all(Array.from({ length: 8 }, (_, n) => one.identity.accounts.add(delegate(`Một ${n}`)))),
      Promise.all(Array.from({ length: 8 }, (_, n) => other.accounts.add(delegate(`Hai ${n}`, { login: n === 0 ? 'chung' : undefined })))),
      one.identity.accounts.add(delegate('Ba', { login: 'chung' })),
    ]);
    expect([...first, ...second].filter(isRefusal).length).toBeLessThanOrEqual(1);
    const list = await (await one.again()).accounts.list();
    expect(list.filter((each) => each.login === 'chung')).toHaveLength(1);
    expect(list).toHaveLength(
      1 + 16 + 1 - [...first, ...second].filter(isRefusal).length - (list.some((each) => each.name === 'Ba') ? 0 : 1),
    );
  });
});

describe('signing in by password', () => {
  it('opens a session for twelve hours whose token is nowhere in the store', async () => {
    const { identity, store, clock } = await world();
    const opened = accepted(await identity.signIns.byPassword(ADMIN.login, ADMIN.password.normalize('NFD'), '10.0.0.1'));
    expect(opened.session).toMatchObject({ by: 'password', member: { name: ADMIN.name } });
    expect(JSON.stringify(await store.records.list('sessions'))).not.toContain(opened.token);
    expect(await identity.sessionFromCookie(`theme=dark; ecabinet=${opened.token}`)).toEqual(opened.session);
    expect(await identity.sessionFromCookie(`ecabinet=${opened.session.id.slice(0, 43)}`)).toBeUndefined();
    expect(await identity.sessionFromCookie(undefined)).toBeUndefined();
    clock.ms += DAY / 2 - 1;
    expect(await identity.sessions.find(opened.token)).toBeDefined();
    clock.ms += 1;
    expect(await identity.sessions.find(opened.token)).toBeUndefined();
  });

  it('answers the same to a wrong name, a wrong password, no password and one out of office', async () => {
    const { identity } = await world();
    const other = accepted(await identity.accounts.add(MemberInput.parse({ name: 'Thò Bá Nhìa', kind: 'secretary', login: 'nhia' })));
    const refusals = [
      await identity.signIns.byPassword(ADMIN.login, 'sai', '10.0.0.1'),
      await identity.signIns.byPassword('khongco', ADMIN.password, '10.0.0.1'),
      await identity.signIns.byPassword('nhia', '', '10.0.0.1'),
    ];
    accepted(await identity.accounts.setPassword(other.id, 'mật khẩu tạm thời'));
    accepted(await identity.accounts.setOffice(other.id, false));
    refusals.push(await identity.signIns.byPassword('nhia', 'mật khẩu tạm thời', '10.0.0.1'));
    expect(refusals.map(codeOf)).toEqual(Array(4).fill('identity/wrong-password'));
  });

  it('slows guessing from one place, also of many at once, and nobody else', async () => {
    const { identity, clock } = await world();
    const { signIns } = identity;
    const tries = await Promise.all(Array.from({ length: 14 }, () => signIns.byPassword(ADMIN.login, 'sai', '10.0.0.66')));
    expect(tries.filter((one) => codeOf(one) === 'identity/wrong-password')).toHaveLength(5);
    expect(tries.filter((one) => codeOf(one) === 'identity/too-soon')).toHaveLength(9);
    accepted(await signIns.byPassword(ADMIN.login, ADMIN.password, '10.0.0.1'));
    expect(codeOf(await signIns.byPassword('aikhac', 'sai', '10.0.0.66'))).toBe('identity/wrong-password');
    // Slowed, not locked.
    clock.ms += 1_000;
    accepted(await signIns.byPassword(ADMIN.login, ADMIN.password, '10.0.0.66'));
  });

  it('lets a browser in that its owner has used before, whoever fails with the name behind the same address', async () => {
    const { identity, clock } = await world();
    const { signIns } = identity;
    const known = signIns.browserToken(accepted(await signIns.byPassword(ADMIN.login, ADMIN.password, 'a')).session.member.id);
    for (let n = 0; n < 70; n++) {
      await signIns.byPassword(ADMIN.login, 'sai', 'a');
      clock.ms += 61_000;
    }
    await signIns.byPassword(ADMIN.login, 'sai', 'a');
    expect(codeOf(await signIns.byPassword(ADMIN.login, ADMIN.password, 'b'))).toBe('identity/too-soon');
    accepted(await signIns.byPassword(ADMIN.login, ADMIN.password, 'a', known));
    // Somebody else's, or a made-up one, is none.
    for (const other of [signIns.browserToken('aikhac'), `${'A'.repeat(22)}.${'A'.repeat(22)}`, ''])
      for (let n = 0; n < 6; n++) await signIns.byPassword(ADMIN.login, 'sai', 'c', other);
    expect(codeOf(await signIns.byPassword(ADMIN.login, ADMIN.password, 'c'))).toBe('identity/too-soon');
  });

  it('lets such a browser in at once, and a new one elsewhere soon, while a stranger at one address tries made-up names', async () => {
    const { identity } = await world();
    const { signIns } = identity;
    const known = signIns.browserToken(accepted(await signIns.byPassword(ADMIN.login, ADMIN.password, 'a')).session.member.id);
    let looked = 0;
    const made = Array.from({ length: 120 }, (_, n) => signIns.byPassword(`aido${n}`, 'sai', 'b').finally(() => looked++));
    // All places are taken by now, and many wait.
    await Promise.race(made);
    accepted(await signIns.byPassword(ADMIN.login, ADMIN.password, 'a', known));
    const before = looked;
    accepted(await signIns.byPassword(ADMIN.login, ADMIN.password, 'c'));
    expect(looked - before).toBeLessThan(20);
    expect((await Promise.all(made)).map(codeOf)).toEqual(made.map(() => 'identity/wrong-password'));
  });

  it('ends the other sessions when the password changes', async () => {
    const { identity } = await world();
    const [desk, elsewhere] = [
      await identity.signIns.byPassword(ADMIN.login, ADMIN.password, 'a'),
      await identity.signIns.byPassword(ADMIN.login, ADMIN.password, 'a'),
    ].map(accepted);
    expect(codeOf(await identity.signIns.changePassword(desk!.session, 'sai', 'mật khẩu thứ hai'))).toBe('identity/old-password-wrong');
    expect(await identity.signIns.changePassword(desk!.session, ADMIN.password, 'mật khẩu thứ hai')).toBeUndefined();
    expect(await identity.sessions.find(desk!.token)).toBeDefined();
    expect(await identity.sessions.find(elsewhere!.token)).toBeUndefined();
    expect(codeOf(await identity.signIns.byPassword(ADMIN.login, ADMIN.password, 'a'))).toBe('identity/wrong-password');
    accepted(await identity.signIns.byPassword(ADMIN.login, 'mật khẩu thứ hai', 'a'));
  });

  it('ends the sessions of one who leaves, and tells listeners once it is on record', async () => {
    const { identity, admin } = await world();
    const one = accepted(await identity.accounts.add(MemberInput.parse({ name: 'Lỳ Y Xúa', kind: 'secretary', login: 'yxua' })));
    const opened = await identity.sessions.open(one, 'password');
    const heard: string[] = [];
    identity.onChange(async () => Promise.reject(new Error('one listener breaks')));
    identity.onChange(
      async ({ kind, member, approvedBy }) => void heard.push(`${kind} ${member.name} ${member.inOffice} by ${approvedBy}`),
    );
    accepted(await identity.accounts.setOffice(one.id, false));
    expect(await identity.sessions.find(opened.token)).toBeUndefined();
    await identity.memberChanged(one.id, admin);
    accepted(await identity.accounts.setOffice(one.id, true));
    await identity.memberChanged(one.id, admin);
    expect(heard).toEqual([`left Lỳ Y Xúa false by ${admin}`, `memberChanged Lỳ Y Xúa true by ${admin}`]);
    // Coming back opens no session that was ended.
    expect(await identity.sessions.find(opened.token)).toBeUndefined();
  });
});

describe('the hall', () => {
  it('opens one meeting by a link that the next link replaces', async () => {
    const { identity, clock } = await world();
    const token = await identity.signIns.hallToken('kyhop3');
    const opened = accepted(await identity.signIns.byHall(token));
    expect(opened.session).toMatchObject({ by: 'hall', meeting: 'kyhop3', member: { rights: [], kind: 'guest' } });
    clock.ms += 2 * DAY;
    expect(await identity.sessions.find(opened.token)).toBeDefined();
    for (const wrong of [
      '',
      'kyhop3',
      'kyhop3.',
      token.replace('kyhop3', 'kyhop4'),
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      `../kyhop3.${token.split('.')[1]}`,
    ]) {
      expect(codeOf(await identity.signIns.byHall(wrong))).toBe('identity/hall-link-over');
    }
    const next = await identity.signIns.hallToken('kyhop3');
    expect(codeOf(await identity.signIns.byHall(token))).toBe('identity/hall-link-over');
    expect(await identity.sessions.find(opened.token)).toBeUndefined();
    clock.ms += 8 * DAY;
    expect(codeOf(await identity.signIns.byHall(next))).toBe('identity/hall-link-over');
    await identity.sweep();
  });
});
