using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Syntax;

/// <summary>The clauses of one sentence.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Words">Its words.</param>
/// <param name="Phrases">Its noun phrases, in order.</param>
/// <param name="Pack">The pack's words of syntax.</param>
/// <param name="IsTime">Whether the word at an index belongs to a time expression, which is no side of anything.</param>
/// <param name="IsActor">Whether it belongs to the mention of somebody who can act.</param>
/// <param name="IsPerson">Whether it belongs to the mention of a person or a group of persons.</param>
/// <param name="IsPlace">Whether it belongs to the name of a place.</param>
/// <param name="IsFurtherName">Whether it goes on the name of a person.</param>
internal sealed record SentenceClauses(int Sentence, ImmutableArray<Word> Words, List<Phrase> Phrases, SyntaxWords Pack, Func<int, bool> IsTime, Func<int, bool> IsActor, Func<int, bool> IsPerson, Func<int, bool> IsPlace, Func<int, bool> IsFurtherName)
{
    /// <summary>Whether a lemma says what kind of place a name behind it is; null where that is not asked.</summary>
    public Func<string, bool>? IsKindOfPlace { get; init; }

    private const int AuxiliaryReach = 4;
    private const int AsideReach = 14;
    private const int ExactReach = 3;
    private const int RelativeReach = 3;
    private const int CopulaReach = 2;

    private readonly OrderSides? order = Pack.Sides == "order" ? new OrderSides(Words, Phrases, Pack, IsTime) : null;
    private readonly CaseSides? cases = Pack.Sides == "accusative" ? new CaseSides(Words, Phrases, IsTime) : null;

    public void AddTo(ImmutableArray<Clause>.Builder clauses)
    {
        // "after soldiers opened fire": what opens a clause ties no phrase.
        for (var p = 0; p < Phrases.Count && order is not null; p++)
        {
            // "cut off the water", "took over the town": what belongs to the verb before it ties no phrase either.
            if (Phrases[p] is { Marker: not null } tied && (order.OpensClause(tied.Words.First - 1) || IsParticle(tied.Words.First - 1)))
            {
                Phrases[p] = tied with { Marker = null, Relation = Relation.None };
            }
        }

        ImmutableArray<Argument> before = [];
        ImmutableArray<Argument> open = [];
        ImmutableArray<Argument> main = [];
        var above = -1;
        var wasClause = false;
        foreach (var (start, end) in Segments())
        {
            var root = -1;
            var firstClause = clauses.Count;
            // "Left after the soldiers withdrew, but came back": past a mark the subject before the clause of time goes on.
            before = order is not null && !main.IsEmpty && Words[start].Upos == Upos.CCONJ && Words[start - 1].Token.Form == "," ? main : before;
            // "Said the vote was fair but criticised the delay": of what a copula is said of, a thing does nothing; who says it goes on.
            before = order is not null && above >= 0 && Sayer(clauses, start) is { IsEmpty: false } sayers ? sayers : before;
            main = order is not null && IsSubordinate(start) ? before : [];
            for (var next = NextPredicate(start, end); next < end; next = NextPredicate(next + 1, end))
            {
                var i = next;
                var clause = Verbal(i, start, end);
                if (root < 0 && above >= 0 && IsConverb(clause) && clause.Arguments.All(a => a.Function != Function.Actor) && Charged(clauses[above], i) is { } charged)
                {
                    clause = Done(clause, charged);
                }
                // "Denied that its planes had bombed the town, saying …": a thing says nothing.
                else if (root < 0 && above >= 0 && Words[start].Token.Form == "," && i - start <= 2 && Pack.Sides != "ergative" && IsConverb(clause) && Pack.RoleOf(Words[i].Lemma) == "says" && Teller(clauses) is { } teller)
                {
                    clause = Done(clause, teller);
                }
                else if (root < 0 && above >= 0 && IsSetOffConverb(i) && start == i - 1 && before is [var doing, ..] && clause.Arguments.All(a => a.Function != Function.Actor))
                {
                    clause = Done(clause, doing);
                }
                else if (root < 0 && order is null && open is [var waited] && Waiting(waited.Phrase, clause, start) is { } whole)
                {
                    clause = whole;
                    open = [];
                }
                else if (root < 0 && (open.IsEmpty ? before : open) is [var first, ..] shared && SharesSubject(clause, start) && cases?.MayAgree(first.Phrase, i) != false && !(Pack.Sides == "ergative" && above >= 0 && IsOfSeveral(clauses[above], clause, start, first.Phrase, shared.Length)))
                {
                    clause = clause with { Arguments = [.. clause.Arguments, .. shared.Select(s => s with { Function = clause.IsPassive ? Function.Undergoer : Function.Actor, IsInherited = true })], IsNegated = clause.IsNegated || order is not null && !open.IsEmpty && IsOfNobody(first.Phrase) };
                    // "Rey, who joined the army and led the men who fled, was held": what is joined inside the relative clause does not end the wait for the verb.
                    open = order is not null && Words[start].Upos == Upos.CCONJ ? open : [];
                }

                // "Three men were shot and wounded": of two participles joined behind one auxiliary both befall the subject, whatever else the first may be.
                if (order is not null && root >= 0 && clause.IsPassive && i > 1 && Words[i - 1].Upos == Upos.CCONJ && clauses[^1] is { IsPassive: true, Kind: PredicateKind.Finite } twin && twin.Predicate == i - 2 && clause.Arguments.All(a => a.Function != Function.Undergoer || a.Phrase.Head == twin.Predicate))
                {
                    clause = clause with { Arguments = [.. clause.Arguments.Where(a => a.Phrase.Head != twin.Predicate), .. twin.Arguments.Where(a => a.Function == Function.Undergoer).Select(a => a with { IsInherited = true })] };
                }

                // "raped, beat and robbed travellers", "похитили и убили студентку": the object of the last is that of all.
                if (Pack.Sides != "ergative" && root < 0 && above >= 0 && clauses[above] is { IsPassive: false, Kind: PredicateKind.Finite } bare && bare.Predicate == start - 1 && i - start <= 2
                    && (order is not null || i == start + 1 && Words[start].Upos == Upos.CCONJ && FeaturesOf(bare.Predicate) is { Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act } && FeaturesOf(i) is { Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act })
                    && bare.Arguments.All(a => a.Function != Function.Undergoer) && clause is { IsPassive: false, Kind: PredicateKind.Finite } && clause.Arguments.All(a => a.Function != Function.Actor || a.IsInherited))
                {
                    clauses[above] = bare with { Arguments = [.. bare.Arguments, .. clause.Arguments.Where(a => a.Function == Function.Undergoer)] };
                }

                // "Shot and killed by two men": the agent of the last is that of both.
                if (order is not null && root < 0 && above >= 0 && Words[start].Upos == Upos.CCONJ && i == start + 1 && clauses[above] is { IsPassive: true } likewise && likewise.Predicate == start - 1 && clause.IsPassive
                    && likewise.Arguments.All(a => a.Function != Function.Actor))
                {
                    clauses[above] = likewise with { Arguments = [.. likewise.Arguments, .. clause.Arguments.Where(a => a is { Function: Function.Actor, Relation: Relation.Agent })] };
                }

                // "May be arrested and deported", "was not arrested or charged": one auxiliary for both.
                if (order is not null && root < 0 && above >= 0 && Words[start].Upos == Upos.CCONJ && clause.IsPassive && !order.HasAuxiliary(i, start) && clauses[above] is { IsPassive: true, Kind: PredicateKind.Finite } helped)
                {
                    clause = clause with { Modal = clause.Modal ?? helped.Modal, IsNegated = clause.IsNegated || helped.IsNegated && Pack.RoleOf(Words[start].Lower) == "alternative", Tense = helped.Tense };
                }

                // "Could storm the town and kill civilians": who does the second does the first, whatever that is done to.
                if (order is not null && root >= 0 && clause is { Kind: PredicateKind.Infinitive, IsPassive: false } && i > 0 && Words[i - 1].Upos == Upos.CCONJ && clauses[^1] is { Kind: PredicateKind.Infinitive, IsPassive: false } former
                    && former.Arguments.Where(a => a.Function == Function.Actor).ToList() is { Count: > 0 } doers && clause.Arguments.All(a => a.Function != Function.Actor || former.Arguments.Any(f => f.Function == Function.Undergoer && f.Phrase == a.Phrase)))
                {
                    clause = clause with { Arguments = [.. clause.Arguments.Where(a => a.Function != Function.Actor), .. doers.Select(a => a with { IsInherited = true })], IsNegated = clause.IsNegated || former.IsNegated && Pack.RoleOf(Words[i - 1].Lower) == "alternative" };
                }

                // "задержали в понедельник и отпустили в пятницу": where nobody is named as who does both, it befell the same.
                if (order is null && root < 0 && above >= 0 && (Words[start].Upos == Upos.CCONJ || Words[start].Token.Form == "," && i == start + 1 && Words[i].Features.Subcat == SubcatFeature.Tran) && AreNobodys(clauses[above], clause) && clause.Arguments.All(a => a.Function != Function.Undergoer))
                {
                    clause = clause with { Arguments = [.. clause.Arguments, .. clauses[above].Arguments.Where(a => a.Function == Function.Undergoer).Select(a => a with { IsInherited = true })] };
                }

                // "მძღოლი დააკავეს და პატიმრობა მიუსაჯეს": a thing that nobody named does is done to the person before.
                if (Pack.Sides == "ergative" && root < 0 && above >= 0 && Words[start].Upos == Upos.CCONJ && AreNobodys(clauses[above], clause) && clause.Arguments.All(a => a.Function != Function.Recipient) && clause.Arguments.Any(a => a.Function == Function.Undergoer && !a.IsInherited && !IsActor(a.Phrase.Head) && !IsPerson(a.Phrase.Head))
                    && clauses[above].Arguments.FirstOrDefault(a => a is { Function: Function.Undergoer or Function.Recipient, Phrase.IsPronoun: false } && (IsActor(a.Phrase.Head) || IsPerson(a.Phrase.Head))) is { } dealt)
                {
                    clause = clause with { Arguments = clause.Arguments.Add(dealt with { Function = Function.Recipient, IsInherited = true }) };
                }

                // "აქტივისტი გააჩერეს და დააკავეს", "остановила машину и обыскала": a verb right after "and" with no side of its own has the object before it.
                if (order is null && root < 0 && above >= 0 && Words[start].Upos == Upos.CCONJ && (i == start + 1 || Pack.Sides == "ergative") && clause is { Kind: PredicateKind.Finite, IsPassive: false } && Words[i].Features.Subcat != SubcatFeature.Intr && Words[i].Features.Voice is VoiceFeature.Act or VoiceFeature.None
                    && clauses[above] is { IsPassive: false } joined && clause.Arguments.All(a => a.IsInherited || a.Function is not (Function.Undergoer or Function.Recipient or Function.Single or Function.Actor)
                        // "მძღოლი დააკავეს და სასამართლომ გაათავისუფლა": also where another acts, in the ergative.
                        || Pack.Sides == "ergative" && a is { Function: Function.Actor, Phrase: { Case: CaseFeature.Erg, IsPronoun: false, Marker: null } }))
                {
                    var objects = joined.Arguments.Where(a => a is { Function: Function.Undergoer, Phrase.IsPronoun: false }).ToList();
                    // "მძღოლს ტესტი ჩაუტარა და დააკავა": a person to whom something is done rather than the thing.
                    objects = Pack.Sides != "ergative" || objects.Exists(o => IsActor(o.Phrase.Head) || IsPerson(o.Phrase.Head)) || objects.Count > 0 && Words[joined.Predicate].Features.Subcat != SubcatFeature.Ditr ? objects : [.. joined.Arguments.Where(a => a is { Function: Function.Recipient, Phrase.IsPronoun: false } && (IsActor(a.Phrase.Head) || IsPerson(a.Phrase.Head)))];
                    clause = clause with { Arguments = [.. clause.Arguments, .. objects.Where(o => clause.Arguments.All(a => a.Phrase != o.Phrase)).Select(o => o with { Function = Function.Undergoer, IsInherited = true })] };
                }

                // "პოლიცია აიძულა, ცეცხლი გაეხსნა": who is made to do it does it, also where the verb looks like a passive.
                if (Pack.Sides == "ergative" && root < 0 && above >= 0 && Words[start].Token.Form == "," && clauses[above].Predicate == start - 1 && clause.Kind == PredicateKind.Finite && Pack.RoleOf(Words[start - 1].Lemma) == "compels" && clause.Arguments.All(a => a.IsInherited || a.Function is not (Function.Actor or Function.Single))
                    && clauses[above].Arguments.FirstOrDefault(a => a is { Function: Function.Undergoer or Function.Recipient, Phrase.IsPronoun: false } && (IsActor(a.Phrase.Head) || IsPerson(a.Phrase.Head))) is { } made)
                {
                    clause = Done(clause with { IsPassive = false, Arguments = clause.Arguments.RemoveAll(a => a is { IsInherited: true, Function: Function.Actor or Function.Single }) }, made);
                }

                if (root < 0 && above >= 0 && (OpensContent(start) || IsAskedFor(clauses[above], clause, start)))
                {
                    // "Said that they left and that nobody fired": what the clause before hangs on.
                    var demanding = (Words[start].Upos == Upos.CCONJ || order is not null && start > 0 && Words[start - 1].Upos == Upos.CCONJ) && clauses[above] is { Link: ClauseLink.Content, Parent: { } higher } ? higher : Demanding(clauses, above, start);
                    // "მზადაა, თავშესაფარი მისცეს": a form that may as well be a past is what somebody is ready to do.
                    clause = clause with { Parent = demanding, Link = ClauseLink.Content, Mood = Pack.Sides == "ergative" && Pack.RoleOf(Words[clauses[demanding].Predicate].Lemma) == "willing" ? MoodFeature.Opt : clause.Mood };
                    // "Henry announced that will resign": where verbs drop their subject, it is the sayer.
                    if (Pack.Sides != "order" && clause.Kind == PredicateKind.Finite && !clause.IsPassive && clause.Arguments.All(a => a.Function is not (Function.Actor or Function.Single)) && !HasCounted(clause)
                        && (clauses[above].Arguments.FirstOrDefault(a => a.Function is Function.Actor or Function.Single && !a.Phrase.IsPronoun) is { } sayer
                            ? cases?.MayAgree(sayer.Phrase, i) != false && !(Pack.Sides == "ergative" && IsOfSeveral(clauses[above], clause, start, sayer.Phrase, 1))
                            : (sayer = Speaking(clauses[above])) is not null && IsPlural(i)))
                    {
                        clause = Done(clause, sayer);
                    }
                }

                // "Iran said it will withdraw": a pronoun that stands for the subject before it.
                if (order is not null && Latest(clauses, firstClause).Concat(before).FirstOrDefault() is { Phrase.IsPronoun: false } known && !IsRelative(start))
                {
                    // "Guards shot the man after he fired": one person is not the several that the subject names.
                    var other = above < 0 ? null : clauses[above].Arguments.FirstOrDefault(a => a is { Function: Function.Undergoer, Phrase.IsPronoun: false });
                    // "The woman said he beat her": who is of the other sex than the doer is the one whom it befell.
                    var isOther = clause.Arguments.Any(a => IsBackward(a, i) && a.Function == Function.Actor && Pack.IsOtherSex(Words[a.Phrase.Head].Features.Gender, Words[known.Phrase.Head].Lemma));
                    clause = clause with { Arguments = [.. clause.Arguments.Select(a => (IsBackward(a, i) || isOther && IsObjectPronoun(a, i)) && (MayStandFor(a.Phrase, known.Phrase) ? known : other is not null && MayStandFor(a.Phrase, other.Phrase) ? other : null) is { } meant ? meant with { Function = a.Function, Relation = a.Relation, IsInherited = true } : a)] };
                }

                // "Kidnapped the mayor and shot him", "burst into the flat of Rey and shot him": whom the clause before was about, save its subject.
                if (order is not null && above >= 0 && !IsRelative(start) && clause.Arguments.Any(a => IsObjectPronoun(a, i)) && Object(clauses[above], clause) is { } befallen)
                {
                    clause = clause with { Arguments = [.. clause.Arguments.Select(a => IsObjectPronoun(a, i) && MayStandFor(a.Phrase, befallen) ? a with { Phrase = befallen, IsInherited = true } : a)] };
                }

                // "She was stopped by two men, who beat her": past a relative word whom the passive before it befell.
                if (order is not null && above >= 0 && IsRelative(Words[start].Token.Form == "," ? start + 1 : start) && clauses[above] is { IsPassive: true } stopped && clause.Arguments.Any(a => IsObjectPronoun(a, i)) && stopped.Arguments.FirstOrDefault(a => a.Function == Function.Undergoer) is { } met && clause.Arguments.All(a => a.Function != Function.Actor || a.Phrase != met.Phrase))
                {
                    clause = clause with { Arguments = [.. clause.Arguments.Select(a => IsObjectPronoun(a, i) && MayStandFor(a.Phrase, met.Phrase) ? a with { Phrase = met.Phrase, IsInherited = true } : a)] };
                }

                // "Бастуют рабочие, они требуют": likewise where words have number; "суд обязал рабочих вернуться, они отказались": else whom the clause before was about.
                if (order is null && Latest(clauses, firstClause).Concat(before).Concat(above < 0 ? [] : Counted(clauses[above])).Take(1).Where(a => !a.Phrase.IsPronoun).Concat(above < 0 ? [] : clauses[above].Arguments.Where(a => a.Function == Function.Undergoer)).ToList() is { Count: > 0 } told && !IsRelative(start))
                {
                    clause = clause with { Arguments = [.. clause.Arguments.Select(a => (IsBackward(a, i) && a.Function != Function.Undergoer || Pack.Sides == "ergative" && a.Function == Function.Recipient && IsBackward(a with { Function = Function.Single }, i) && clause.Arguments.Any(d => d.Function == Function.Actor && told.TrueForAll(t => t.Phrase != d.Phrase))) && told.Find(t => IsManyAs(t.Phrase, a.Phrase)) is { } many ? many with { Function = a.Function, Relation = a.Relation, IsInherited = true } : a)] };
                }

                // "Интернет отключили, вечером его восстановили": what the clause before was done to, where the pronoun may stand for it.
                // "Выступил против кандидата, обвиняя его": or was against.
                if (order is null && above >= 0 && !IsRelative(start) && (clauses[above].Arguments.FirstOrDefault(a => a is { Function: Function.Undergoer, Phrase.IsPronoun: false }) ?? clauses[above].Arguments.FirstOrDefault(a => a is { Relation: Relation.Against, Phrase.IsPronoun: false })
                    // "Сайт недоступен, его заблокировало министерство": or what was said of a thing.
                    ?? (cases is not null && clause.Arguments.Any(a => a is { Function: Function.Actor, IsInherited: false, Phrase.IsPronoun: false }) ? clauses[above].Arguments.FirstOrDefault(a => a is { Function: Function.Actor or Function.Single, Phrase: { IsPronoun: false, Marker: null } } && Words[a.Phrase.Head].Features.Animacy == AnimacyFeature.Inan) : null)) is { } done
                    // "Форд выступила …, обвиняя его": a bare name before a verb without a subject may be its subject after all.
                    && !(IsConverb(clause) && done.Phrase.Head < clauses[above].Predicate && Words[done.Phrase.Head].Upos == Upos.PROPN && clauses[above].Arguments.All(a => a.Function is not (Function.Actor or Function.Single))))
                {
                    clause = clause with { Arguments = [.. clause.Arguments.Select(a => a is { Function: Function.Undergoer, Phrase.IsPronoun: true } && MayMean(a.Phrase.Head, done.Phrase.Head) ? a with { Phrase = done.Phrase, IsInherited = true } : a)] };
                }

                // "The failure of the police to register the case": who failed.
                if (order is not null && clause is { Kind: PredicateKind.Infinitive, IsPassive: false } && i > 0 && Phrases.Find(p => p.Words.End == i - 1) is { Relation: Relation.Genitive, Words.First: > 1 } failing && Pack.RoleOf(Words[failing.Words.First - 2].Lemma + " " + Words[i - 1].Lower) is not null)
                {
                    clause = Done(clause with { Arguments = clause.Arguments.RemoveAll(a => a.Function == Function.Actor) }, new Argument(Function.Actor, Relation.None, failing));
                }

                // "Defied a ban to take to the streets", "had to open fire": a thing does nothing; who does is the verb's subject.
                // "Foiled an attempt to kidnap a judge": but not what it keeps from being done.
                if (order is not null && root >= 0 && root == clauses.Count - 1 && clause is { Kind: PredicateKind.Infinitive, IsPassive: false, Modal: null } && !(Pack.RoleOf(Words[clauses[root].Predicate].Lemma) == "hypothetical" && clauses[root].Arguments.Any(a => a.Function == Function.Undergoer && a.Phrase.Words.End == i - 1)) && clause.Arguments.All(a => a.Function != Function.Actor || clauses[root].Predicate < a.Phrase.Head && !IsActor(a.Phrase.Head) && !a.Phrase.IsPronoun)
                    && clauses[root].Arguments.Where(a => a.Function == Function.Actor && (a.IsInherited || IsActor(a.Phrase.Head) || clause.Arguments.All(c => c.Function != Function.Actor))).ToList() is { Count: > 0 } willing)
                {
                    clause = clause with { Arguments = [.. clause.Arguments.Where(a => a.Function != Function.Actor), .. willing.Select(a => a with { IsInherited = true })] };
                }

                if (Pack.Sides == "accusative" && clause.Kind == PredicateKind.Infinitive && Governor(clauses, firstClause, i) is { } governor)
                {
                    clause = Controlled(clause, governor);
                }

                // "Said a truck plunged into a ravine", "denied its planes were to blame": what right before a verb is its subject is no object of the one before.
                if (order is not null && root >= 0 && clause.Kind == PredicateKind.Finite && (order.HasAuxiliary(i, start) || !clause.IsPassive && Pack.RoleOf(Words[clauses[^1].Predicate].Lemma) == "says") && Words[clauses[^1].Predicate].Upos == Upos.VERB && clause.Arguments.FirstOrDefault(a => a is { Function: Function.Actor or Function.Undergoer, IsInherited: false, Phrase.Marker: null } && a.Phrase.Head < i) is { } own
                    && clauses[^1].Predicate == own.Phrase.Words.First - 1 && Enumerable.Range(own.Phrase.Words.End, i - own.Phrase.Words.End).All(w => Words[w].Upos is Upos.AUX or Upos.ADV or Upos.PART) && clauses[^1] is { IsPassive: false } telling)
                {
                    clauses[^1] = telling with { Arguments = telling.Arguments.RemoveAll(a => a.Function == Function.Undergoer && a.Phrase == own.Phrase) };
                }

                root = root < 0 || Pack.Sides is "accusative" or "order" && clauses[root].Kind == PredicateKind.Participle && clause.Kind == PredicateKind.Finite ? clauses.Count : root;
                clauses.Add(clause);
            }

            var subject = root < 0 ? null : clauses[root].Arguments.FirstOrDefault(a => a.Function is Function.Actor or Function.Single);
            if (root < 0 && end < Words.Length && IsRelative(end) && Phrases.LastOrDefault(p => p.Words.First >= start && p.Words.End <= end && p.Marker is null && !IsTime(p.Head)) is { } waiting)
            {
                // "Участники акции, которая …, пели": what a verb behind waits for is not whose it is.
                while (cases is not null && waiting.Case == CaseFeature.Gen && Phrases.Find(p => p.Words.First >= start && p.Words.End == waiting.Words.First && p.Marker is null && !IsTime(p.Head)) is { } owned)
                {
                    waiting = owned;
                }

                var bare = order is null ? [waiting] : Phrases.Where(p => p.Words.First >= start && p.Words.End <= end && p.Marker is null && !IsTime(p.Head) && (p == waiting || !IsAside(p))).ToList();
                var (from, to) = order is null ? (0, 0) : List(bare, bare.IndexOf(waiting));
                open = [.. bare.GetRange(from, to - from + 1).Select(p => new Argument(Function.Actor, Relation.None, p))];
            }

            for (var c = firstClause; c < clauses.Count && root >= 0; c++)
            {
                // "… gathered, demanding": a converb's subject is the verb's; "accused the police of firing": whom the verb befalls.
                if (c != root && IsConverb(clauses[c]) && clauses[c].Arguments.All(a => a.Function != Function.Actor) && (Enumerable.Range(firstClause, clauses.Count - firstClause).Select(v => Charged(clauses[v], clauses[c].Predicate)).FirstOrDefault(a => a is not null) ?? Nearer(clauses, root, c) ?? subject) is { } doer)
                {
                    clauses[c] = Done(clauses[c], doer);
                }
            }

            above = root < 0 ? above : root;
            // "They beat soldiers who pass by, take off their vests": past a relative clause the subject of the clause before it goes on.
            var isAside = Pack.Sides == "ergative" && wasClause && IsRelative(start) && end < Words.Length && Words[end].Token.Form == ",";
            wasClause = root >= 0;
            // "Officers said the mob stopped the bus and attacked …": where order tells, who attacked is the mob.
            before = root < 0 || isAside ? before
                : order is not null && Latest(clauses, firstClause, passives: true) is { IsEmpty: false } latest ? latest
                : (subject ?? clauses[root].Arguments.FirstOrDefault(a => a.Function == Function.Undergoer && clauses[root].IsPassive)) is { } only
                    // "Евросоюз и США осудили приговор и призвали …": all that are joined.
                    ? cases is null ? [only] : [only, .. clauses[root].Arguments.Where(a => a is { Function: Function.Actor, Phrase.Marker: null } && only.Function == Function.Actor && a.Phrase != only.Phrase && IsCoordinated(a.Phrase, only.Phrase))]
                    : [];
            foreach (var phrase in Phrases.Where(p => p.Words.First >= start && p.Words.End <= end && (Words[p.Head].Upos is Upos.NOUN or Upos.X or Upos.VERB || order is not null && Words[p.Head].Upos == Upos.PROPN && Pack.RoleOf(Words[p.Head].Lemma) == "named")))
            {
                // "On 22 March": what is part of a date names nothing that happened.
                if (phrase.Words.First >= start && phrase.Words.End <= end && !(order is not null && IsTime(phrase.Head)))
                {
                    // Where verbs may stand last, the clause's verb tells; an instrument is used by whoever acts.
                    // "The group said soldiers committed rape": the verb with a subject of its own before the noun.
                    var governor = root < 0 ? root : Inner(clauses, root, phrase.Head);
                    var owner = governor == root ? subject : clauses[governor].Arguments.First(a => a.Function == Function.Actor);
                    // "The crackdown, officials explained, was …": who is put in between only speaks of it.
                    owner = order is not null && phrase.Marker is null && owner?.Phrase.Words.First > phrase.Words.End && Words[owner.Phrase.Words.First - 1].Token.Form == "," ? null : owner;
                    var isDeed = Pack.Sides == "ergative" && root >= 0 && Pack.RoleOf(Words[clauses[root].Predicate].Lemma) is "does" or "asserts" or "planned";
                    // "Are on strike, demanding …": a participle behind the copula's noun is no verb beside it.
                    var isAlone = root < 0 || clauses[governor].Kind == PredicateKind.Participle && clauses[governor].Predicate > phrase.Words.End;
                    var engaged = owner is null || isAlone ? Engaged(phrase, start) : null;
                    // "Condemned the attack": who only speaks of an act, fears or outlives it does not commit it.
                    var noun = Nominal(phrase, start, end, root < 0 ? null : governor, root < 0 ? null : clauses[governor], root >= 0 && Pack.RoleOf(Words[clauses[governor].Predicate].Lemma) is "about" or "causes" or "charge" or "denied" or "hypothetical" || IsExistent(phrase, start) ? null : engaged ?? owner, isAlone && engaged is not null, isDeed || engaged is not null || owner is null || Pack.Sides == "ergative" && phrase is { Marker: null, Case: CaseFeature.Ins });
                    noun = Pack.Sides == "ergative" && engaged is not null ? noun with { Arguments = [.. noun.Arguments.Where(a => a.Phrase != engaged.Phrase), engaged] } : noun;
                    noun = Suffered(noun, phrase, root < 0 ? null : clauses[governor], start);
                    // "No tsunami came": what the negated verb is said of did not happen.
                    clauses.Add(IsAbsent(phrase, start, end) || root >= 0 && (Pack.Sides == "accusative" || Pack.RoleOf(Words[clauses[root].Predicate].Lemma) == "does") && clauses[root] is { IsNegated: true } said
                        && said.Arguments.Any(a => a.Phrase == phrase && (a.Function is Function.Actor or Function.Single or Function.Undergoer || IsPredicative(a, said.Predicate) || a.Function == Function.Genitive && (phrase.Words.First == 0 || Words[phrase.Words.First - 1].Upos is not (Upos.NOUN or Upos.PROPN)))) ? noun with { IsNegated = true } : noun);
                }
            }
        }

        AddNamed(clauses);
        AddCounted(clauses);
    }

    /// <summary>Where case tells: "среди погибших двое детей и медсестра", "დაკავებულებს შორის არის რედაქტორი": likewise, in a sentence without a verb of its own.</summary>
    private void AddCounted(ImmutableArray<Clause>.Builder clauses)
    {
        if (order is not null || Words.Any(w => w.Upos == Upos.VERB && w.Features.VerbForm == VerbFormFeature.Fin) || Phrases.Find(p => p.Relation == Relation.Among || p is { IsPaired: false, Marker: { } marker } && Pack.RoleOf(marker) == "between") is not { } among
            || Words[among.Head].Analyses.FirstOrDefault(a => a is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Part, Features.Number: not NumberFeature.Sing }) is not { } said)
        {
            return;
        }

        var named = Phrases.Where(p => p.Words.First > among.Head && p is { Marker: null, IsPronoun: false } && !IsTime(p.Head) && (IsPerson(p.Head) || IsActor(p.Head)) && (p.Case is CaseFeature.Nom or CaseFeature.None || Words[p.Words.First].IsNumber)).ToList();
        if (named.Count > 0)
        {
            var function = said.Features.Voice == VoiceFeature.Pass ? Function.Undergoer : Function.Single;
            clauses.Add(new Clause(Sentence, among.Head, new WordRange(Sentence, among.Head, among.Head + 1), PredicateKind.Finite)
            {
                Extent = new WordRange(Sentence, 0, Words.Length),
                Arguments = [.. named.Select(p => new Argument(function, Relation.None, p))],
                IsPassive = function == Function.Undergoer,
                Tense = TenseFeature.Past,
            });
        }
    }

    /// <summary>Where order tells: who they are whom a participle or adjective stands for ("among the dead were two clerks", "the wounded include a guard", "a clerk was among those killed").</summary>
    private void AddNamed(ImmutableArray<Clause>.Builder clauses)
    {
        foreach (var phrase in order is null ? [] : Phrases.Where(p => p.Marker is null || p.Relation == Relation.Among).ToList())
        {
            AddMembers(phrase, clauses);
            var isThose = phrase.IsPronoun && Words[phrase.Head].Features.PronType == PronTypeFeature.Dem;
            var said = isThose ? phrase.Words.End : phrase.Head;
            if (said + 1 >= Words.Length || !isThose && Words[phrase.Words.First] is not { Upos: Upos.DET, Features.Definite: DefiniteFeature.Def } || !Words[said].Analyses.Any(a => a.Upos == Upos.ADJ || a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } }) || Words[said].Analyses.Any(a => a is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur }))
            {
                continue;
            }

            var names = Pack.RoleOf(Words[said + 1].Lemma) == "includes" || Words[said + 1].Upos == Upos.AUX && Pack.RoleOf(Words[said + 1].Lemma) == "passive";
            var copula = phrase.Words.First - 2;
            var bare = !names ? [] : Phrases.Where(p => p.Words.First > said + 1 && p.Marker is null && !IsTime(p.Head)).ToList();
            var named = bare.Count > 0 && bare[0].Words.First <= said + 3 && Enumerable.Range(said + 2, bare[0].Words.First - said - 2).All(i => Words[i].Upos is Upos.ADV or Upos.ADP) ? bare.GetRange(0, List(bare, 0).Last + 1)
                : phrase.Relation == Relation.Among && copula > 0 && Words[copula].Upos == Upos.AUX && order!.Subject(copula, 0) is { IsPronoun: false } subject ? Joined(subject, copula, 0)
                : [];
            if (named.Count > 0 && named.TrueForAll(p => p.Words.End == Words.Length || !IsFiniteVerb(p.Words.End)))
            {
                for (var c = clauses.Count - 1; c >= 0 && clauses[c].Sentence == Sentence; c--)
                {
                    if (clauses[c].Predicate == said)
                    {
                        clauses[c] = clauses[c] with { Arguments = [] };
                    }
                }

                clauses.Add(new Clause(Sentence, said, new WordRange(Sentence, said, said + 1), PredicateKind.Finite)
                {
                    Extent = new WordRange(Sentence, 0, Words.Length),
                    Arguments = [.. named.Select(p => new Argument(Function.Undergoer, Relation.None, p))],
                    IsPassive = true,
                    Tense = TenseFeature.Past,
                });
            }
        }
    }

    /// <summary>Who does what the first verb of the sentence tells, where it is somebody who can speak and the nearest subject is a thing; null for nobody.</summary>
    private Argument? Teller(ImmutableArray<Clause>.Builder clauses)
    {
        Argument? first = null, last = null;
        foreach (var clause in clauses)
        {
            if (clause.Sentence == Sentence && clause.Kind == PredicateKind.Finite && clause.Arguments.FirstOrDefault(a => a.Function == Function.Actor) is { } actor)
            {
                first ??= clause.Link == ClauseLink.Root && !actor.IsInherited ? actor : null;
                last = actor;
            }
        }

        return first is not null && last is not null && CanSpeak(first.Phrase) && !CanSpeak(last.Phrase) ? first : null;

        bool CanSpeak(Phrase phrase) => IsPerson(phrase.Head) || IsActor(phrase.Head);
    }

    /// <summary>"Two lawmakers were among 40 marchers arrested on the coast road": what befalls those whom a copula counts somebody among befalls him too.</summary>
    private void AddMembers(Phrase many, ImmutableArray<Clause>.Builder clauses)
    {
        var copula = many.Words.First - 2;
        if (many is not { Relation: Relation.Among, IsPronoun: false } || copula <= 0 || Words[copula].Upos != Upos.AUX || Pack.RoleOf(Words[copula].Lemma) != "passive" || order!.Subject(copula, 0) is not { IsPronoun: false } subject)
        {
            return;
        }

        for (var c = clauses.Count - 1; c >= 0 && clauses[c].Sentence == Sentence; c--)
        {
            if (clauses[c].Predicate >= many.Words.End && clauses[c].Arguments.FirstOrDefault(a => a.Phrase == many && a.Function is Function.Undergoer or Function.Single or Function.Actor) is { } side)
            {
                clauses[c] = clauses[c] with { Arguments = [.. clauses[c].Arguments, .. Joined(subject, copula, 0).Select(p => side with { Phrase = p, IsInherited = true })] };
            }
        }
    }

    /// <summary>Where order tells: whether a stretch opens with a conjunction of time, cause or condition.</summary>
    private bool IsSubordinate(int start) =>
        Pack.RoleOf(Words[start].Lower) != "content" && (order!.OpensClause(start) || Words[start].Upos == Upos.SCONJ || Words[start] is { Upos: Upos.ADV, Features.PronType: PronTypeFeature.Int });

    /// <summary>"Said there had been two attacks": what is only said to have been, by nobody who is named.</summary>
    private bool IsExistent(Phrase noun, int start)
    {
        var at = noun.Words.First - 1;
        while (order is not null && at > start && Words[at].Upos is Upos.AUX or Upos.ADV or Upos.PART)
        {
            at--;
        }

        return order is not null && at >= start && at < noun.Words.First - 1 && Words[at].IsExpletive;
    }

    /// <summary>What a content clause hangs on: the form in -ing right before it, where there is one ("blocked a road demanding that …"), else the clause above.</summary>
    private int Demanding(ImmutableArray<Clause>.Builder clauses, int above, int start)
    {
        for (var c = clauses.Count - 1; order is not null && c > above; c--)
        {
            if (clauses[c] is { Kind: PredicateKind.Participle, IsPassive: false } && clauses[c].Predicate == start - 1)
            {
                return c;
            }
        }

        return above;
    }

    /// <summary>"Teachers are on strike", "the police were mere spectators": who is at or is what the noun names, where there is no verb but the copula; null for nobody.</summary>
    private Argument? Engaged(Phrase noun, int start)
    {
        // "ორი ჟურნალისტი პატიმრობაშია": the copula is written into the noun with its postposition.
        if (Pack.Sides == "ergative" && noun.Relation == Relation.Location && noun.Words.End - noun.Words.First <= CopulaReach && HasCopula(noun.Head))
        {
            return Phrases.LastOrDefault(p => p.Words.First >= start && p.Words.End <= noun.Words.First && p is { Marker: null, IsPronoun: false } && !IsTime(p.Head) && (p.Case == CaseFeature.Nom || Words[p.Head].Token.Kind == TokenKind.Number && p.Case == CaseFeature.None)) is { } there
                && !Enumerable.Range(there.Words.End, noun.Words.First - there.Words.End).Any(i => Words[i].Upos is Upos.VERB or Upos.PUNCT) ? new Argument(Function.Single, Relation.None, there) : null;
        }

        if (order is null || noun.Marker is { } marker && Pack.RoleOf(marker) != "engaged")
        {
            return null;
        }

        var copula = noun.Words.First - (noun.Marker is null ? 1 : 2);
        while (copula > start && Words[copula].Upos == Upos.ADV)
        {
            copula--;
        }

        return copula > start && Words[copula].Upos == Upos.AUX && (noun.Marker is not null || Pack.RoleOf(Words[copula].Lemma) == "passive") && order.Subject(copula, start) is { } subject && (noun.Marker is not null || IsActor(subject.Head)) ? new Argument(Function.Actor, Relation.None, subject) : null;
    }

    /// <summary>Whether a word that may be an adposition is part of the verb right before it.</summary>
    private bool IsParticle(int at) =>
        at > 0 && Words[at - 1].Upos == Upos.VERB && (Pack.RoleOf(Words[at].Lower) == "particle" || Pack.RoleOf(Words[at - 1].Lemma + " " + Words[at].Lower) == "particle");

    /// <summary>Where order tells: the last finite verb before a word that has a subject of its own after the root verb ("said soldiers burned …"); the root where there is none.</summary>
    private int Inner(ImmutableArray<Clause>.Builder clauses, int root, int before)
    {
        for (var c = clauses.Count - 1; order is not null && c > root; c--)
        {
            if (clauses[c] is { Kind: PredicateKind.Finite } verb && verb.Predicate < before && (Words[verb.Predicate].Features.VerbForm == VerbFormFeature.Fin || order.HasAuxiliary(verb.Predicate, 0) || !verb.IsPassive && Pack.RoleOf(Words[clauses[root].Predicate].Lemma) == "says") && verb.Arguments.Any(a => a is { Function: Function.Actor, IsInherited: false, Phrase.Marker: null } && a.Phrase.Head > clauses[root].Predicate))
            {
                return c;
            }
        }

        return root;
    }

    /// <summary>"The army said rebels attacked the town, burning a school": the subject of the nearer verb does what the converb says; null where that is the root's.</summary>
    private Argument? Nearer(ImmutableArray<Clause>.Builder clauses, int root, int converb) =>
        Inner(clauses, root, clauses[converb].Predicate) is var inner && inner != root ? clauses[inner].Arguments.First(a => a.Function == Function.Actor) : null;

    /// <summary>A verb form that goes with a finite verb: a converb; where order tells, a form in -ing that does not follow its own noun ("…, killing five and wounding three").</summary>
    private bool IsConverb(Clause clause) => Pack.Sides switch
    {
        "accusative" => Words[clause.Predicate].Features.VerbForm == VerbFormFeature.Conv,
        "order" => clause is { Kind: PredicateKind.Participle, IsPassive: false } && Words[clause.Predicate].Features.Tense != TenseFeature.Past,
        _ => false,
    };

    /// <summary>Whom a verb's act befalls, where a form in -ing tied to it says what they did or do ("accused of firing", "prevented from leaving", "fined for polluting"); null for none.</summary>
    private Argument? Charged(Clause verb, int predicate)
    {
        // "Blamed the guards for not firing".
        predicate -= order is not null && predicate > 2 && Pack.IsNegation(Words[predicate - 1]) ? 1 : 0;
        if (order is null || predicate < 2 || Words[predicate - 1].Upos is not (Upos.ADP or Upos.SCONJ) || !(Pack.RelationOf(Words[predicate - 1].Lower) is Relation.Genitive or Relation.Source or Relation.Beneficiary or Relation.Goal || Pack.RelationOf(Words[predicate - 1].Lower) == Relation.Comitative && Pack.RoleOf(Words[verb.Predicate].Lemma) == "charge"))
        {
            return null;
        }

        // "Charged a clerk on Friday with killing a guard".
        var end = Phrases.LastOrDefault(p => p.Words.End == predicate - 1 && IsTime(p.Head)) is { } when ? when.Words.First - (when.Marker is null ? 0 : 1) : predicate - 1;

        // "Held a man on charges of organising a protest".
        if (end > 3 && Pack.RoleOf(Words[end - 1].Lemma) == "charge" && Phrases.FirstOrDefault(p => p.Words.End == end && p.Marker is not null) is { } charge)
        {
            end = charge.Words.First - 1;
        }

        // "Jailed two men for five years for attacking a guard": whatever term stands between.
        var isTried = Pack.RoleOf(Words[verb.Predicate].Lemma) == "charge" && verb.Predicate < end && Pack.RelationOf(Words[predicate - 1].Lower) == Relation.Beneficiary && Enumerable.Range(verb.Predicate + 1, end - verb.Predicate - 1).All(i => Words[i].Upos is not (Upos.VERB or Upos.AUX or Upos.PUNCT) || order.IsAttribute(i));
        return verb.Arguments.FirstOrDefault(a => a.Function == Function.Undergoer && isTried && !a.Phrase.Words.Contains(Sentence, predicate)) ?? verb.Arguments.FirstOrDefault(a => a.Function == Function.Undergoer && (a.Phrase.IsPronoun || IsActor(a.Phrase.Head) || Words[a.Phrase.Head].Upos == Upos.PROPN) && (verb.IsPassive ? verb.Predicate == end - 1 : a.Phrase.Words.End == end));
    }

    /// <summary>"В министерстве заявили": where verbs agree, a plural without a subject is said by the body that it is said in; null for none.</summary>
    private Argument? Speaking(Clause clause) =>
        Pack.Sides == "accusative" && clause is { Kind: PredicateKind.Finite, IsPassive: false } && IsPlural(clause.Predicate) && clause.Arguments.All(a => a.Function is not (Function.Actor or Function.Single))
            ? clause.Arguments.FirstOrDefault(a => a is { Function: Function.Oblique, Relation: Relation.Location } && IsActor(a.Phrase.Head))
            : null;

    private bool IsPlural(int verb) => Words[verb].Features is { Number: NumberFeature.Plur, Person: PersonFeature.None or PersonFeature.Third };

    /// <summary>Whether two verbs in the plural have no doer.</summary>
    private bool AreNobodys(Clause first, Clause second) => Array.TrueForAll([first, second], c => c is { Kind: PredicateKind.Finite, IsPassive: false } && IsPlural(c.Predicate) && c.Arguments.All(a => a.Function is not (Function.Actor or Function.Single)));

    /// <summary>"ორგანიზაცია ამტკიცებს, რომ მგზავრები უდაბნოში წაიყვანეს და იქ დატოვეს": whether a verb in the plural tells what others did than who says so, or goes on from a deed of no named doer.</summary>
    private bool IsOfSeveral(Clause told, Clause clause, int start, Phrase sayer, int sayers) =>
        clause is { Kind: PredicateKind.Finite, IsPassive: false } && IsPlural(clause.Predicate)
        && (OpensContent(start) ? sayers == 1 && !sayer.IsPronoun && Words[sayer.Head] is { Upos: Upos.NOUN or Upos.PROPN, Features.Number: NumberFeature.Sing } && !Enumerable.Range(sayer.Words.First, sayer.Words.End - sayer.Words.First).Any(i => Words[i].IsNumber || Words[i].Upos == Upos.CCONJ)
            : Words[start].Upos == Upos.CCONJ && told.Link == ClauseLink.Content && AreNobodys(told, clause));

    /// <summary>Who says what a copula says of a thing, where a verb of the past right behind a conjunction goes on; empty for nobody.</summary>
    private ImmutableArray<Argument> Sayer(ImmutableArray<Clause>.Builder clauses, int start)
    {
        var above = clauses.Count - 1;
        while (above >= 0 && clauses[above].Sentence == Sentence && clauses[above].Kind != PredicateKind.Finite)
        {
            above--;
        }

        if (above < 1 || clauses[above].Sentence != Sentence || start + 2 >= Words.Length || Words[start].Upos != Upos.CCONJ || !Words[start + 1].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }) || Words[clauses[above].Predicate].Upos != Upos.ADJ
            || !clauses[above].Arguments.Any(a => a is { Function: Function.Actor or Function.Single, Phrase.IsPronoun: false }) || clauses[above].Arguments.Any(a => a.Function is Function.Actor or Function.Single && (a.Phrase.IsPronoun || Words[a.Phrase.Head].Upos != Upos.NOUN || IsActor(a.Phrase.Head) || IsPerson(a.Phrase.Head))))
        {
            return [];
        }

        for (var c = above - 1; c >= 0 && clauses[c].Sentence == Sentence; c--)
        {
            if (clauses[c] is { Kind: PredicateKind.Finite, IsPassive: false } saying && Pack.RoleOf(Words[saying.Predicate].Lemma) == "says")
            {
                return [.. saying.Arguments.Where(a => a is { Function: Function.Actor, Phrase.Marker: null } && (a.Phrase.IsPronoun || IsActor(a.Phrase.Head) || IsPerson(a.Phrase.Head) || Words[a.Phrase.Head].Upos == Upos.PROPN))];
            }
        }

        return [];
    }

    /// <summary>A clause with somebody told elsewhere as who does it.</summary>
    private static Clause Done(Clause clause, Argument doer) =>
        clause with { Arguments = clause.Arguments.Add(doer with { Function = Function.Actor, IsInherited = true }) };

    /// <summary>The subject of the last finite verb of a stretch so far, with all that is joined to it; empty for none.</summary>
    /// <param name="clauses">The clauses so far.</param>
    /// <param name="first">Where the stretch begins.</param>
    /// <param name="passives">Whether that of a passive is whom it befalls.</param>
    private static ImmutableArray<Argument> Latest(ImmutableArray<Clause>.Builder clauses, int first, bool passives = false)
    {
        for (var c = clauses.Count - 1; c >= first; c--)
        {
            if (clauses[c] is { Kind: PredicateKind.Finite } told && told.Arguments.FirstOrDefault(a => passives && told.IsPassive ? a.Function == Function.Undergoer : a.Function is Function.Actor or Function.Single) is { } subject)
            {
                return [.. told.Arguments.Where(a => a == subject || a.Function == subject.Function && a.Phrase.Marker is null && subject.Phrase.Marker is null && a.Phrase.Head < told.Predicate)];
            }
        }

        return [];
    }

    /// <summary>Whether a side is a personal pronoun of the third person before its verb.</summary>
    private bool IsBackward(Argument side, int verb) =>
        side is { Function: Function.Actor or Function.Undergoer or Function.Single, Phrase.IsPronoun: true } && side.Phrase.Head < verb
        && Words[side.Phrase.Head].Features is { Person: PersonFeature.Third, Poss: PossFeature.None, PronType: PronTypeFeature.Prs or PronTypeFeature.None };

    /// <summary>"Бастуют 800 рабочих": who is counted after a verb without a subject; empty for nobody.</summary>
    private IEnumerable<Argument> Counted(Clause clause) =>
        Pack.Sides == "accusative" && clause.Arguments.All(a => a.Function is not (Function.Actor or Function.Single)) ? clause.Arguments.Where(a => a is { Function: Function.Undergoer, Phrase.Relation: Relation.Genitive }) : [];

    /// <summary>Where words have number: whether a phrase is one or many as its pronoun says.</summary>
    private bool IsManyAs(Phrase phrase, Phrase pronoun)
    {
        var counted = Enumerable.Range(phrase.Words.First, phrase.Words.End - phrase.Words.First).Any(i => Words[i].IsNumber);
        var many = counted || Words[phrase.Head].Features.Number == NumberFeature.Plur;
        return many == (Words[pronoun.Head].Features.Number == NumberFeature.Plur);
    }

    /// <summary>Whether a side is a personal pronoun of the third person that stands after its verb and is whom it befalls.</summary>
    private bool IsObjectPronoun(Argument side, int verb) =>
        side is { Function: Function.Undergoer, Phrase.IsPronoun: true } && side.Phrase.Head > verb && Words[side.Phrase.Head].Features is { PronType: PronTypeFeature.Prs, Person: PersonFeature.Third, Gender: not GenderFeature.Neut };

    /// <summary>Whom a clause is about besides its subject: its object, else the last name in it; null for nobody or one who acts in the next clause.</summary>
    private Phrase? Object(Clause told, Clause next) =>
        (told.Arguments.FirstOrDefault(a => a is { Function: Function.Undergoer, Phrase.IsPronoun: false } && !told.IsPassive && (IsActor(a.Phrase.Head) || Words[a.Phrase.Head].Upos == Upos.PROPN))
            ?? told.Arguments.LastOrDefault(a => a is { Function: Function.Oblique, Relation: Relation.Genitive } && a.Phrase.Head > told.Predicate && Words[a.Phrase.Head].Upos == Upos.PROPN))?.Phrase is { } phrase
        && next.Arguments.All(a => a.Function != Function.Actor || a.Phrase != phrase) ? phrase : null;

    /// <summary>Where case tells: whether a pronoun of the third person agrees with a noun in number and, where it shows one, in gender.</summary>
    private bool MayMean(int pronoun, int noun) =>
        Words[pronoun].Analyses.Any(a => a is { Upos: Upos.PRON, Features.Person: PersonFeature.Third } && a.Features.Number == Words[noun].Features.Number && (a.Features.Gender == GenderFeature.None || a.Features.Number == NumberFeature.Plur || a.Features.Gender == Words[noun].Features.Gender));

    /// <summary>Whether a pronoun of one person ("he") may stand for a phrase: not for several, nor for one of the other sex ("his wife says he …").</summary>
    private bool MayStandFor(Phrase pronoun, Phrase phrase) =>
        // "Rey left the hall after it was bombed": nor a thing's for a person.
        order is not null && Words[pronoun.Head].Features is { Number: NumberFeature.Sing, Gender: GenderFeature.Neut } ? Words[phrase.Head].Upos != Upos.PROPN || !IsPerson(phrase.Head) || IsPlace(phrase.Head)
        : Words[pronoun.Head].Features is not { Number: NumberFeature.Sing, Gender: GenderFeature.Masc or GenderFeature.Fem } || Words[phrase.Head].Features.Number != NumberFeature.Plur && !(order is not null && Words[phrase.Head].Upos == Upos.NOUN && IsActor(phrase.Head) && !IsPerson(phrase.Head)) && !Pack.IsOtherSex(Words[pronoun.Head].Features.Gender, Words[phrase.Head].Lemma);

    /// <summary>The next word from an index on that is a predicate; the end where none is.</summary>
    private int NextPredicate(int from, int end)
    {
        while (from < end && !IsPredicate(from))
        {
            from++;
        }

        return from;
    }

    private bool IsHead(int at)
    {
        foreach (var phrase in Phrases)
        {
            if (phrase.Head == at)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A verb, save a participle that stands for a person or thing; a participle or adjective that is said of something.</summary>
    private bool IsPredicate(int at)
    {
        // A first name may look like a verb or a short adjective.
        if (IsFurtherName(at) || at + 1 < Words.Length && IsFurtherName(at + 1))
        {
            return false;
        }

        if (Pack.Sides == "ergative" && Copula(at) >= 0)
        {
            return true;
        }

        // "ქალაქში დენი არ არის": there is none.
        if (Pack.Sides == "ergative" && Words[at] is { Upos: Upos.AUX, Features: { VerbForm: VerbFormFeature.Fin, Person: PersonFeature.Third } } && at > 1 && Pack.RoleOf(Words[at - 1].Lower) == "negation" && Words[at - 2] is { Upos: Upos.NOUN, Features.Case: CaseFeature.Nom }
            && (at + 1 == Words.Length || Words[at + 1].Upos is Upos.PUNCT or Upos.CCONJ))
        {
            return true;
        }

        if (IsHaving(at) && (at > 0 && Copula(at - 1) == at || at + 1 < Words.Length && Copula(at + 1) == at))
        {
            return false;
        }

        if (Words[at].Upos == Upos.VERB)
        {
            return !(order is not null && Pack.RoleOf(Words[at].Lower) == "including") && !IsHead(at) && order?.IsAttribute(at) != true;
        }

        // "The police did nothing": an auxiliary without a verb is one.
        if (order is not null && Words[at].Upos == Upos.AUX && Pack.RoleOf(Words[at].Lemma) != "passive" && Words[at].Analyses.Any(a => a.Upos == Upos.VERB && a.Lemma == Words[at].Lemma) && at + 1 < Words.Length && (Words[at + 1].Upos is Upos.DET or Upos.NOUN or Upos.PRON or Upos.NUM && Words[at + 1].Features.Case != CaseFeature.Nom
            // "Did little to stop them".
            || Words[at + 1].Upos is Upos.ADJ or Upos.ADV && at + 2 < Words.Length && Words[at + 2] is { Upos: Upos.PART, Features.Polarity: not PolarityFeature.Neg }))
        {
            return true;
        }

        if (Pack.Sides == "ergative" && Words[at].Analyses.Any(a => a.Upos == Upos.VERB && a.Features.VerbForm == VerbFormFeature.Fin) && !Words.Any(w => w.Upos == Upos.VERB))
        {
            // A verbal noun and the third person of the aorist may look alike: where nothing else is a verb, it is the verb.
            return true;
        }

        // A copula written into an adjective: "დაკავებულია".
        if (Words[at].Upos == Upos.ADJ && HasCopula(at))
        {
            return true;
        }

        // "Страна готова": a short adjective is only ever said of something.
        if (Pack.Sides == "accusative" && Words[at].Upos == Upos.ADJ && Words[at].Features is { Variant: VariantFeature.Short })
        {
            return true;
        }

        // "The ministry severed ties": what may be a finite past right after a noun is one, whatever its best reading.
        if (Pack.Sides == "order" && Words[at].Upos == Upos.ADJ && at > 0 && Words[at - 1].Upos is Upos.NOUN or Upos.PROPN
            && Words[at].Analyses.Any(a => a.Upos == Upos.VERB && a.Features.VerbForm == VerbFormFeature.Fin && a.Features.Tense == TenseFeature.Past))
        {
            return true;
        }

        // "Were burned alive by a mob": between an auxiliary and an adjective without a noun.
        if (order is not null && at > 0 && at + 2 < Words.Length && Words[at].Upos == Upos.ADJ && Words[at - 1].Upos == Upos.AUX && Words[at + 1].Upos == Upos.ADJ && Words[at + 2].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ) && Words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } }))
        {
            return true;
        }

        // "Six dead in blast", "hundreds homeless after flood": said without a copula of several that a stretch opens with.
        if (order is not null && at > 0 && Words[at].Upos == Upos.ADJ && (at + 1 == Words.Length || Words[at + 1].Upos is Upos.PUNCT or Upos.ADP or Upos.SCONJ or Upos.CCONJ) && IsBareHeadline(at))
        {
            return true;
        }

        // "The network is down in the north": what else may be an adjective, between the copula and the clause's end, an adposition or an adverb.
        if (order is not null && at > 0 && Words[at].Upos is Upos.ADV or Upos.ADP && Words[at - 1].Upos == Upos.AUX && Words[at].Analyses.Any(a => a.Upos == Upos.ADJ) && Pack.RelationOf(Words[at].Lower) == Relation.None && Words[at].Features.PronType == PronTypeFeature.None
            && (at + 1 == Words.Length || Words[at + 1].Upos is Upos.PUNCT or Upos.ADP or Upos.CCONJ or Upos.SCONJ || IsTime(at + 1)))
        {
            return true;
        }

        if (Words[at].Upos is not (Upos.ADJ or Upos.NOUN) || at + 1 < Words.Length && Words[at + 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ)
        {
            return false;
        }

        var said = at > 0 && Words[at - 1].Upos is Upos.AUX || at > 1 && Words[at - 2].Upos is Upos.AUX && Words[at - 1].Upos is Upos.ADV or Upos.PART;
        return (said || IsBeforeCopula(at)) && Words[at].Upos == Upos.ADJ
            || Pack.Sides == "order" && !(at > 0 && Words[at - 1].Upos is Upos.DET or Upos.ADP && Phrases.Any(p => p.Head == at)) && Words[at].Analyses.Any(a => a.Upos == Upos.VERB && a.Features.VerbForm is VerbFormFeature.Part or VerbFormFeature.Fin && a.Features.Tense == TenseFeature.Past);
    }

    /// <summary>Whether a stretch without a verb of its own tells of several, by a number or a noun of quantity, what stands right behind.</summary>
    private bool IsBareHeadline(int at)
    {
        if (!Words[at - 1].IsNumber && Words[at - 1].Analyses.All(a => a.Upos != Upos.NUM) && !(Words[at - 1] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } && (IsPerson(at - 1) || Phrases.Any(p => p.Head == at - 1 && Enumerable.Range(p.Words.First, p.Head - p.Words.First).Any(i => Words[i].IsNumber)))))
        {
            return false;
        }

        for (var i = at - 1; i >= 0 && Words[i].Token.Form is not ("," or ":" or ";" or "–" or "—"); i--)
        {
            if (Words[i].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.PUNCT || Words[i].Upos == Upos.ADP && Pack.RelationOf(Words[i].Lower) != Relation.None && Words[i].Features.PronType == PronTypeFeature.None && !Words[i + 1].IsNumber && !(i + 2 < Words.Length && Words[i + 2].IsNumber))
            {
                return false;
            }
        }

        return Phrases.Any(p => p.Marker is null && (p.Words.End == at || p.Words.End == at + 1) && p.Head < at);
    }

    /// <summary>Whether a copula is written into a noun or adjective, and not only a surname ends so: "დაკავებულია", but no "ქავთარია".</summary>
    private bool HasCopula(int at) => Words[at].Features is { Mood: not MoodFeature.None, Case: not CaseFeature.None } && !IsFurtherName(at);

    /// <summary>Where verbs stand last, an adjective right before its copula: "მზად არის".</summary>
    private bool IsBeforeCopula(int at) =>
        Pack.Sides == "ergative" && Words[at].Features.Case == CaseFeature.Nom && at + 1 < Words.Length && Words[at + 1].Upos == Upos.AUX && Pack.RoleOf(Words[at + 1].Lemma) == "passive";

    /// <summary>The copula beside a passive participle that is said of something, apart or written into the word before it: "ადამიანია დაკავებული", "იქნება გამოძიებული"; -1 for none.</summary>
    private int Copula(int at)
    {
        // "დაკავებულ იქნა": the bare participle before the copula of the passive.
        if (at + 1 < Words.Length && Words[at + 1] is { Upos: Upos.AUX, Features.Voice: VoiceFeature.Pass } && Words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Voice: VoiceFeature.Pass } }))
        {
            return at + 1;
        }

        if (Words[at].Features is not { Case: CaseFeature.Nom, Mood: MoodFeature.None }
            || !Words[at].Analyses.Any(a => a.Features is { VerbForm: VerbFormFeature.Part, Voice: VoiceFeature.Pass, Mood: MoodFeature.None, Tense: not TenseFeature.Fut }))
        {
            return -1;
        }

        if (at + 1 < Words.Length && (Words[at + 1].Upos == Upos.AUX || IsHaving(at + 1)))
        {
            return at + 1;
        }

        var bare = at + 1 >= Words.Length || Words[at + 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM);
        return bare && at > 0 && (Words[at - 1].Upos == Upos.AUX || HasCopula(at - 1) || IsHaving(at - 1)) ? at - 1 : -1;
    }

    /// <summary>"სტუდენტებს შენობა აქვთ დაკავებული": the verb of having that makes a perfect of the passive participle beside it.</summary>
    private bool IsHaving(int at) => Pack.Sides == "ergative" && Words[at] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Voice: VoiceFeature.Inv } } && Pack.RoleOf(Words[at].Lemma) == "perfect";

    /// <summary>Whether a word is a passive participle that the verb of having beside it makes a perfect.</summary>
    private bool IsHad(int at) => Pack.Sides == "ergative" && Copula(at) is >= 0 and var having && IsHaving(having);

    /// <summary>Stretches with a predicate each: cut at conjunctions, relative words and marks between two verbs.</summary>
    private List<(int Start, int End)> Segments()
    {
        var segments = new List<(int, int)>();
        var start = 0;
        for (var i = 0; i < Words.Length; i++)
        {
            if (i > start && IsBoundary(i, start))
            {
                segments.Add((start, i));
                start = i;
            }
        }

        segments.Add((start, Words.Length));
        return segments;
    }

    private bool IsBoundary(int at, int start)
    {
        var word = Words[at];
        if (word.Token.Form == "—" && cases is not null && IsAsideDash(at, start))
        {
            return false;
        }

        if (word.Token.Form is ";" or ":" or "—" && !JoinsNames(at) && !IsClock(at))
        {
            // "Ivo Saran, a clerk; Peter Holm, his driver; and two guards were killed": marks of a list without a verb before them.
            return !(order is not null && word.Token.Form == ";" && !HasFinite(start, at) && IsSemicolonList(at));
        }

        if (word.Token.Form is "«" or "“" or "„" or "\"")
        {
            // "ბრიუსელი „კანონის მიღებას გმობს“": words of others that go on a clause without a verb of its own.
            if (Pack.Sides == "ergative" && at > start && Opening(at) is null && Words[at - 1].Token.Kind == TokenKind.Word && !HasFinite(start, at) && Phrases.Any(p => p.Words.End == at && p.Marker is null && p.Case is CaseFeature.Nom or CaseFeature.Erg or CaseFeature.Dat))
            {
                return false;
            }

            // "„X“ said": what closes a name in quotation marks parts nothing.
            return HasFinite(at + 1, Closing(at + 1)) && (Opening(at) is not { } open || HasFinite(open + 1, at));
        }

        if (IsRelative(at) && at > start)
        {
            return !(Words[start].Token.Form == "," && RelativeBehind(start) == at);
        }

        if (IsRelative(start) && IsFiniteVerb(at) && HasFinite(start, at) && !Words[at - 1].Upos.Equals(Upos.AUX) && Words[at - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.ADV or Upos.VERB && Pack.Sides == "order")
        {
            return true;
        }

        // "French and British forces", "a remote but deserted hamlet": two attributes of one noun.
        if (word.Upos == Upos.CCONJ && order is not null && (order.IsAttribute(at) || at > 0 && at + 2 < Words.Length && Words[at + 1].Upos == Upos.ADJ && Words[at + 2].Upos == Upos.NOUN && Words[at - 1].Upos is Upos.ADJ or Upos.PROPN && Words[at - 1].Analyses.Any(a => a.Upos == Upos.ADJ)))
        {
            return false;
        }

        // "Said government and rebel forces must …": two kinds of one noun, right before its verb.
        if (word.Upos == Upos.CCONJ && order is not null && at > 1 && at + 3 < Words.Length && Words[at - 1] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing } && Words[at - 2].Upos is Upos.VERB or Upos.SCONJ && Words[at + 1].Upos is Upos.NOUN or Upos.ADJ && Words[at + 2] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } && IsFiniteVerb(at + 3))
        {
            return false;
        }

        // "The unit tasked with guarding the bridge left": the participle's own.
        if (word.Upos == Upos.SCONJ && order is not null && at + 1 < Words.Length && Words[at + 1].Features.VerbForm is VerbFormFeature.Ger or VerbFormFeature.Part && order.IsReduced(at - 1, Words.Length))
        {
            return false;
        }

        // "… and children, residents and police said": the two are the subject of the next verb, from the mark on.
        if (word.Token.Form == "," && OpensSubjects(at))
        {
            return HasFinite(start, at);
        }

        if (word.Upos == Upos.CCONJ && Phrases.FirstOrDefault(p => p.Words.End == at && p.Words.First > start && Words[p.Words.First - 1].Token.Form == ",") is { } joint && OpensSubjects(joint.Words.First - 1))
        {
            return false;
        }

        // "Killing four soldiers and three guards who were escorting it": what goes on a list and only has a relative clause.
        if (word.Upos == Upos.CCONJ && order is not null && Phrases.Find(p => p.Words.First > at && p.Words.First <= at + 2) is { Marker: null, IsPronoun: false } listed && (listed.Words.First == at + 1 || Words[at + 1].Upos != Upos.VERB && !IsFiniteVerb(at + 1)) && listed.Words.End < Words.Length && Words[listed.Words.End].Features.PronType == PronTypeFeature.Rel && IsRelative(listed.Words.End) && VerbGroups(listed.Words.End + 1) == 1)
        {
            return false;
        }

        // "By hired gunmen": before a participle of its own noun stands an adposition.
        var ties = order is not null && at + 1 < Words.Length && order.IsAttribute(at + 1) && Words[at + 1].Upos == Upos.VERB && word.Analyses.Any(a => a.Upos == Upos.ADP) && !order.OpensClause(at);
        var joins = word.Upos is Upos.SCONJ && !ties || order is not null && (order.OpensClause(at) || word is { Upos: Upos.ADV, Features.PronType: PronTypeFeature.Int or PronTypeFeature.Rel });
        // "Бастуют, требуя отпустить …, сообщает …": a converb and what hangs on it.
        if (word.Token.Form == "," && at + 1 < Words.Length && IsSetOffConverb(at + 1))
        {
            return HasFinite(start, at) || IsSetOffConverb(start + 1);
        }

        // "После того, как активисты и полиция столкнулись": what ties the clause stands before its mark.
        if (word.Token.Form == "," && cases is not null && at > 1 && at + 1 < Words.Length && Words[at - 1].Upos is Upos.DET or Upos.PRON && Words[at - 2].Upos == Upos.ADP && Words[at + 1] is { Upos: Upos.ADV or Upos.CCONJ or Upos.SCONJ, Features.PronType: not PronTypeFeature.Rel })
        {
            return HasFinite(start, at) && HasFinite(at + 2, Words.Length);
        }

        // "Was convicted of robbing two tourists but was jailed": a finite verb right behind the conjunction is not joined to what a form in -ing takes.
        if (word.Upos == Upos.CCONJ && order is not null && start + 1 < at && at + 1 < Words.Length && Words[start].Upos is Upos.ADP or Upos.SCONJ && Words[start + 1].Features is { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past }
            && (Words[at + 1] is { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Fin } || IsFiniteVerb(at + 1) && HasFinite(at + 1, at + 2)))
        {
            return true;
        }

        if (joins || word.Upos == Upos.CCONJ || word.Token.Form is "," or "–" or "-")
        {
            return (HasFinite(start, at) || start + 1 < at && Words[start].Token.Form == "," && IsSetOffConverb(start + 1)) && (joins || HasFinite(at + 1, PastPurpose(at + 1, PastPart(NextMark(at + 1)))) || word.Upos == Upos.CCONJ && order?.OpensWithAside(at) == true);
        }

        return false;
    }

    /// <summary>How many verbs with their auxiliaries stand from a word to the next mark.</summary>
    private int VerbGroups(int at)
    {
        var groups = 0;
        for (var (i, isIn) = (at, false); i < Words.Length && Words[i].Token.Kind != TokenKind.Punctuation; i++)
        {
            var isVerb = Words[i].Upos is Upos.VERB or Upos.AUX && order?.IsAttribute(i) != true;
            groups += isVerb && !isIn ? 1 : 0;
            isIn = isVerb || isIn && Words[i].Upos is Upos.ADV or Upos.PART;
        }

        return groups;
    }

    /// <summary>Whether a further semicolon, or one before "and", follows before any verb.</summary>
    private bool IsSemicolonList(int at)
    {
        for (var i = at + 1; i + 1 < Words.Length && Words[i].Upos is not (Upos.VERB or Upos.AUX); i++)
        {
            if (Words[i].Token.Form == ";" && Words[i + 1].Upos == Upos.CCONJ)
            {
                return true;
            }
        }

        return at + 1 < Words.Length && Words[at + 1].Upos == Upos.CCONJ && Enumerable.Range(0, at).Any(i => Words[i].Token.Form == ";");
    }

    /// <summary>Whether after a mark stand two phrases joined by a conjunction and right after them their verb, without an object ("…, residents and police said").</summary>
    private bool OpensSubjects(int mark) =>
        order is not null && Phrases.Find(p => p.Words.First == mark + 1 && p.Marker is null) is { } one && one.Words.End + 1 < Words.Length && Words[one.Words.End].Upos == Upos.CCONJ
        && Phrases.Find(p => p.Words.First == one.Words.End + 1 && p.Marker is null) is { } other && other.Words.End < Words.Length && IsFiniteVerb(other.Words.End) && Words[other.Words.End].Upos == Upos.VERB && !order.HasObject(other.Words.End, Words.Length);

    /// <summary>A dash between two names ("трасса Бишкек — Ош") parts no clauses.</summary>
    private bool JoinsNames(int at) => at > 0 && at + 1 < Words.Length && Words[at - 1].Upos == Upos.PROPN && Words[at + 1].Upos == Upos.PROPN;

    /// <summary>"Двоих задержанных — слесаря и сторожа — отпустили": whether a dash opens or closes an aside without a verb between a side and its verb.</summary>
    private bool IsAsideDash(int at, int start)
    {
        var first = at;
        for (var i = start; i < at; i++)
        {
            first = Words[i].Token.Form == "—" ? i : first;
        }

        if (first == start || HasFinite(start, first))
        {
            return false;
        }

        for (var i = first + 1; i + 1 < Words.Length && i - first <= AsideReach && Words[i].Token.Form is not (";" or ":"); i++)
        {
            if (Words[i].Token.Form == "—")
            {
                return i >= at && Words[i - 1].Token.Kind == TokenKind.Word && IsFiniteVerb(i + 1) && !HasFinite(first + 1, i);
            }
        }

        return false;
    }

    /// <summary>"22:00-დან": the mark between two numbers of one hour or score.</summary>
    private bool IsClock(int at) => at > 0 && at + 1 < Words.Length && Words[at].Token.Form == ":" && Words[at - 1].Token.Kind == TokenKind.Number && Words[at + 1].Token.Kind == TokenKind.Number;

    /// <summary>A clause joined by "and" or a mark, with a finite verb and no subject of its own, has the subject before it.</summary>
    private bool SharesSubject(Clause clause, int start) =>
        Pack.Sides == "order" && start > 0 && IsConverb(clause) && clause.Arguments.All(a => a.Function != Function.Actor)
        || (clause.Kind == PredicateKind.Finite || Pack.Sides == "ergative" && clause is { Kind: PredicateKind.Participle, IsPassive: true } && HasCopula(clause.Predicate) || order is not null && clause.Kind == PredicateKind.Infinitive && (clause.Predicate - start <= 2 && Words[start].Upos == Upos.CCONJ || Enumerable.Range(start, clause.Predicate - start).Any(i => Words[i].Upos == Upos.AUX || Pack.RoleOf(Words[i].Lemma) == "compels"))) && GoesOn(start)
        && clause.Arguments.All(a => !(a.Function is Function.Actor or Function.Single && !(order is not null && clause.IsPassive)) && !(clause.IsPassive && a.Function == Function.Undergoer))
        && !HasCounted(clause)
        // "When the bus passed, there was no protection".
        && !(order is not null && clause.Predicate > start && Words[clause.Predicate - 1] is { Upos: Upos.PRON } pointer && Pack.RoleOf(pointer.Lower) == "there")
        && (Words[clause.Predicate].Features.Person is PersonFeature.None or PersonFeature.Third || order is not null && Words[clause.Predicate].Analyses.Any(a => a.Upos is Upos.VERB or Upos.AUX && a.Features is { Person: PersonFeature.None or PersonFeature.Third, VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past }));

    /// <summary>"Обрушились дома, без крова остались 40 семей": where case tells, whether a verb that takes no object has its subject counted behind it.</summary>
    private bool HasCounted(Clause clause) =>
        cases is not null && Words[clause.Predicate].Features.Subcat == SubcatFeature.Intr && clause.Arguments.Any(a => a is { Function: Function.Undergoer, Phrase.Case: CaseFeature.Gen } && a.Phrase.Head > clause.Predicate);

    /// <summary>Whether a stretch goes on the clause before it: it opens with "and", a mark or its verb, and with no relative word.</summary>
    private bool GoesOn(int start) =>
        start > 0 && start < Words.Length && (Words[start].Upos is Upos.CCONJ or Upos.VERB or Upos.AUX || Words[start].Token.Form is ",") && !(cases is not null && IsRelative(start));

    /// <summary>Where case tells: a clause with the phrase that a relative clause parts from its verb ("мужчину, который стрелял, задержали", "მამაკაცი, რომელმაც …, დააკავეს"); null where it may be none of its sides.</summary>
    private Clause? Waiting(Phrase phrase, Clause clause, int start)
    {
        if (clause.Kind != PredicateKind.Finite && Words[clause.Predicate].Features.Variant != VariantFeature.Short || !GoesOn(start) || Words[clause.Predicate].Features.Person is not (PersonFeature.None or PersonFeature.Third))
        {
            return null;
        }

        var function = cases is null ? Ergative(phrase, clause.Predicate)
            : phrase.Case == CaseFeature.Dat ? Function.Recipient
            : phrase.Case is CaseFeature.Acc or CaseFeature.Gen || Has(Function.Actor) || Has(Function.Single) || !cases.MayAgree(phrase, clause.Predicate) ? Function.Undergoer
            : clause.IsPassive ? Function.Undergoer : Function.Actor;
        // "Дорогу, которая ведёт в порт, перекрыли протестующие": beside an object what looks like one acts.
        if (function == Function.Undergoer && cases is not null && phrase.Case == CaseFeature.Acc && !clause.IsPassive && !Has(Function.Actor) && clause.Arguments.FirstOrDefault(a => a is { Function: Function.Undergoer, Phrase.Case: CaseFeature.Nom }) is { } alike && cases.MayAgree(alike.Phrase, clause.Predicate))
        {
            clause = clause with { Arguments = clause.Arguments.Replace(alike, alike with { Function = Function.Actor }) };
        }

        var mayBe = function is Function.Recipient || function is Function.Actor or Function.Single && !Has(Function.Actor)
            || function == Function.Undergoer && (cases is null || clause.IsPassive || FeaturesOf(clause.Predicate).Subcat == SubcatFeature.Tran && cases.MayBeObject(phrase));
        return mayBe && !Has(function) ? clause with { Arguments = clause.Arguments.Add(new Argument(function, Relation.None, phrase) { IsInherited = true }) } : null;

        bool Has(Function wanted) => clause.Arguments.Any(a => a.Function == wanted);
    }

    /// <summary>Whether a stretch opens with a word that brings in what is said, feared, denied ("that", "что", "რომ"), or with a mark and one.</summary>
    private bool OpensContent(int start) =>
        Pack.RoleOf(Words[start].Lower) == "content" || start + 1 < Words.Length && Words[start].Upos is Upos.PUNCT or Upos.CCONJ && Pack.RoleOf(Words[start + 1].Lower) == "content";

    /// <summary>"მოუწოდა, ქუჩაში გამოვიდნენ": where verbs stand last, what is right behind a mark and a verb of asking is what is asked for, unless it tells of another doer.</summary>
    private bool IsAskedFor(Clause asking, Clause clause, int start) =>
        Pack.Sides == "ergative" && Words[start].Token.Form == "," && asking.Predicate == start - 1 && (Pack.RoleOf(Words[asking.Predicate].Lemma) is "demanded" or "willing" || Pack.RoleOf(Words[asking.Predicate].Lemma) == "planned" && Words[clause.Predicate].Features.Mood == MoodFeature.Opt) && clause.Kind == PredicateKind.Finite
        && !(clause.Tense == TenseFeature.Past && Words[clause.Predicate].Features.Mood == MoodFeature.Ind && clause.Arguments.Any(a => a is { Function: Function.Actor or Function.Single, IsInherited: false, Phrase.IsPronoun: false }));

    /// <summary>A word that opens a relative clause: "who", "который", "რომელიც"; not "that" of a content clause, which stands after a verb.</summary>
    private bool IsRelative(int at) => Words[at].Features.PronType == PronTypeFeature.Rel && (at == 0 || Words[at - 1].Upos is not Upos.VERB)
        || Pack.Sides == "accusative" && Words[at].Token.Form == "," && RelativeBehind(at) >= 0
        || order is not null && at > 1 && Words[at] is { Upos: Upos.DET or Upos.PRON, Features.PronType: PronTypeFeature.Int } && Words[at - 1].Upos == Upos.ADP && Words[at - 2].Upos is Upos.NOUN or Upos.PROPN or Upos.PUNCT;

    /// <summary>Where case tells: the relative word that a mark brings in, with an adposition and its noun between at the most (", в результате которого …"); -1 for none.</summary>
    private int RelativeBehind(int mark)
    {
        for (var i = mark + 1; i < Words.Length && i - mark <= RelativeReach; i++)
        {
            if (Words[i].Features.PronType == PronTypeFeature.Rel)
            {
                return i;
            }

            if (Words[i].Upos is not (Upos.ADP or Upos.NOUN))
            {
                break;
            }
        }

        return -1;
    }

    private bool IsFiniteVerb(int at) => Words[at].Upos is Upos.VERB or Upos.AUX && Words[at].Features.VerbForm == VerbFormFeature.Fin;

    /// <summary>The mark that a closing quotation mark belongs to; null for one that opens.</summary>
    private int? Opening(int at)
    {
        int? open = null;
        for (var i = 0; i < at; i++)
        {
            if (Words[i].Token.Form is "«" or "»" or "„" or "“" or "”" or "\"")
            {
                open = open is null ? i : null;
            }
        }

        return open;
    }

    /// <summary>Where a quotation that begins before an index ends; names in quotes have no verb.</summary>
    private int Closing(int from)
    {
        var end = from;
        while (end < Words.Length && Words[end].Token.Form is not ("»" or "”" or "“" or "\""))
        {
            end++;
        }

        return end;
    }

    private int NextMark(int from)
    {
        for (var i = from; i < Words.Length; i++)
        {
            // "…, მუშები გაზრდას და დაბრუნებას ითხოვენ": where verbs stand last, what is joined before the verb is in its clause.
            if (Words[i].Token.Form is "," or ";" or ":" || Words[i].Upos == Upos.SCONJ || Words[i].Upos == Upos.CCONJ && Pack.Sides != "ergative")
            {
                return i;
            }
        }

        return Words.Length;
    }

    /// <summary>"Used gas and water cannon to disperse men who had marched": where order tells, the relative word behind a purpose, past which no verb is what the conjunction joins; else the mark given.</summary>
    private int PastPurpose(int from, int mark)
    {
        var hasPurpose = false;
        for (var i = from + 1; i < mark && order is not null; i++)
        {
            if (hasPurpose && IsRelative(i))
            {
                return i;
            }

            if (IsFiniteVerb(i))
            {
                break;
            }

            hasPurpose |= Words[i].Upos == Upos.VERB && Words[i].Features.VerbForm == VerbFormFeature.Inf && Words[i - 1].Upos == Upos.PART;
        }

        return mark;
    }

    /// <summary>"…, ещё восемь, включая двоих детей, ранены": where case tells, the mark behind an aside that names a part of what stands before it; else the mark given.</summary>
    private int PastPart(int mark)
    {
        if (order is not null || mark + 1 >= Words.Length || Words[mark].Token.Form != "," || Pack.Including(Words, mark + 1) == 0)
        {
            return mark;
        }

        var close = mark + 1;
        while (close < Words.Length && Words[close].Token.Form is not ("," or ";" or ":"))
        {
            close++;
        }

        return HasFinite(mark + 1, close) || close + 1 >= Words.Length || Words[close].Token.Form != "," ? mark : NextMark(close + 1);
    }

    /// <summary>Where case tells: a converb right behind the mark that sets it off.</summary>
    private bool IsSetOffConverb(int at) => Pack.Sides == "accusative" && at > 0 && at < Words.Length && Words[at - 1].Token.Form == ","
        && (Words[at].Features.VerbForm == VerbFormFeature.Conv || at + 1 < Words.Length && Pack.IsNegation(Words[at]) && Words[at + 1].Features.VerbForm == VerbFormFeature.Conv);

    /// <summary>"Депутат, выражая мнение партии, заявил …": the mark that closes a converb between marks, before the verb of its clause; null for none.</summary>
    private int? AsideEnd(int converb, int end)
    {
        var mark = NextMark(converb + 1);
        return mark < end && Words[mark].Token.Form == "," && HasFinite(mark, end) ? mark : null;
    }

    /// <summary>Whether a phrase stands with a converb between marks that is not the verb itself.</summary>
    private bool IsInAside(Phrase phrase, int verb, int start, int end)
    {
        for (var i = phrase.Words.First - 1; i > start; i--)
        {
            if (IsSetOffConverb(i))
            {
                return i != verb && AsideEnd(i, end) is { } closed && phrase.Words.End <= closed && verb > closed;
            }
        }

        return false;
    }

    private bool HasFinite(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if ((Words[i].Upos == Upos.ADJ || Words[i] is { Upos: Upos.NOUN, Best.Adposition: not null }) && HasCopula(i) || Pack.Sides == "accusative" && Words[i] is { Upos: Upos.ADJ, Features.Variant: VariantFeature.Short } && (Words[i].Features.Gender != GenderFeature.Neut || Words[i].Analyses.Any(a => a.Features.VerbForm == VerbFormFeature.Part)) || Pack.Sides == "ergative" && i + 1 < end && Copula(i + 1) == i)
            {
                return true;
            }

            // "Police sided with the mob": what was read as an adjective right after a noun, but is no attribute of it.
            if (order is not null && (PhraseFinder.IsVerbBeforeNumber(Words, i) || PhraseFinder.IsPastAfterNoun(Words, i) || i > 0 && Words[i].Upos == Upos.ADJ && Words[i - 1].Upos is Upos.NOUN or Upos.PROPN && Words[i].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }) && !order.IsReduced(i, Words.Length)))
            {
                return true;
            }

            // "გაფიცულები … გაზრდას და … აღდგენას ითხოვენ": where participles show case, one in a noun phrase and without a copula is no verb.
            if (Words[i].Upos is Upos.VERB or Upos.AUX && Words[i].Features.VerbForm is VerbFormFeature.Fin or VerbFormFeature.None or VerbFormFeature.Part
                && (Pack.Sides != "accusative" || Words[i].Features is not { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None })
                && (Pack.Sides != "ergative" || Words[i].Features.VerbForm != VerbFormFeature.Part || HasCopula(i) || !Phrases.Any(p => p.Words.First <= i && i < p.Words.End))
                && (order is null || Words[i].Features.VerbForm != VerbFormFeature.Part || Words[i].Features.Tense != TenseFeature.Pres && !order.IsReduced(i, Words.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private Clause Verbal(int at, int start, int end)
    {
        var features = FeaturesOf(at);
        var passive = IsPassive(at, start);
        var modified = cases?.Modified(at);
        var subject = modified is null ? cases?.Subject(at, start, Infinitive(at, end)) ?? order?.Subject(at, start) : null;
        var objects = order?.ObjectsEnd(at, end) ?? end;
        subject = order is null || subject is null ? subject : Owning(subject, start);
        var subjects = order is null || subject is null ? [] : Joined(subject, at, start);
        var (first, last) = modified is not null ? cases!.ReachOf(at, modified) : IsSetOffConverb(at) && AsideEnd(at, end) is { } closed ? (at, closed) : (start, end);
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        if (modified is not null)
        {
            arguments.Add(new Argument(passive ? Function.Undergoer : Function.Actor, Relation.None, modified));
        }

        var infinitive = cases is null || features.VerbForm == VerbFormFeature.Inf ? last : Infinitive(at, last);
        foreach (var phrase in Phrases.Where(p => p != modified && p.Words.First >= first && p.Words.End <= last && !(p.Words.First <= at && at < p.Words.End && p.Head == at)))
        {
            if (cases is not null && modified is null && phrase.Head != at && (cases.IsOfParticiple(phrase) || IsInAside(phrase, at, start, end)))
            {
                continue;
            }

            // "В городе Каналас ограбили магазин": a name that no table knows behind what kind of place it is.
            if (cases is not null && phrase is { Marker: null } && Words[phrase.Head] is { Upos: Upos.PROPN, Best.IsGuess: true } && phrase.Words.First == phrase.Head && phrase != subject && IsKindOfPlace is { } isKind
                && Phrases.Any(p => p.Words.End == phrase.Words.First && p.Relation == Relation.Location && isKind(Words[p.Head].Lemma)))
            {
                continue;
            }

            if (cases is not null && (IsCorrected(phrase, at) || cases.IsBetweenDashes(phrase, at, start) || cases.IsInOtherBrackets(phrase, at)))
            {
                continue;
            }

            // "სააგენტოს (AFAD) ცნობით": what else somebody is called.
            if (Pack.Sides == "ergative" && phrase.Marker is null && phrase.Words.First > 0 && phrase.Words.End < Words.Length && Words[phrase.Words.First - 1].Token.Form == "(" && Words[phrase.Words.End].Token.Form == ")")
            {
                continue;
            }

            if (phrase.Words.First > infinitive && phrase.Marker is null && !IsTime(phrase.Head))
            {
                continue; // "Demanded to free the prisoners": whom to free, not whom is asked.
            }

            // "Fired at a woman, wounding her badly": what stands after the next form in -ing is that one's.
            if (order is not null && phrase.Marker is not null && !IsTime(phrase.Head) && phrase.Words.First > objects && objects < end && Words[objects - 1].Token.Form == "," && Words[objects] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past } })
            {
                continue;
            }

            // "A group of six gunmen raided a post, wounding a nurse": what a noun before the verb is of is no side of the form in -ing.
            if (order is not null && phrase is { Relation: Relation.Genitive, Marker: not null } && phrase.Head < at && features is { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past } && Phrases.Any(p => p.Words.End == phrase.Words.First - 1))
            {
                continue;
            }

            // "Разрешил приехать и изучать документы": behind the next verb nothing is the object of one that takes none.
            if (cases is not null && features.Subcat == SubcatFeature.Intr && phrase is { Marker: null, Case: CaseFeature.Acc } && phrase.Head > at && !IsTime(phrase.Head) && Enumerable.Range(at + 1, phrase.Words.First - at - 1).Any(i => Words[i].Upos == Upos.VERB))
            {
                continue;
            }

            // "Villagers accused of theft were held by a mob": behind the next auxiliary stands that verb's agent, not the participle's.
            if (order is not null && passive && phrase is { Relation: Relation.Agent } && phrase.Head > at && Words[at].Upos == Upos.VERB && !order.HasAuxiliary(at, start) && Enumerable.Range(at + 1, phrase.Words.First - at - 1).Any(i => Words[i].Upos == Upos.AUX && Words[i].Features.VerbForm == VerbFormFeature.Fin && !IsTime(i)))
            {
                continue;
            }

            // "Soldiers backed by tanks later seized the prison": nor is what stands with an earlier participle the verb's.
            if (order is not null && !passive && phrase is { Relation: Relation.Agent, IsPaired: false } && phrase.Head < at && features.VerbForm == VerbFormFeature.Fin)
            {
                continue;
            }

            // "The men whom the guards seized": the relative word before a subject is the object.
            if (order is not null && phrase is { Marker: null, IsPronoun: true } && phrase != subject && subject is { Marker: null } && phrase.Head < subject.Head && subject.Head < at && !passive && Antecedent(phrase, start) is { } meant)
            {
                arguments.Add(new Argument(Function.Undergoer, Relation.None, meant) { IsInherited = true });
                continue;
            }

            if (order is not null && phrase.Marker is null && !IsTime(phrase.Head)
                && (phrase.Head < at ? !subjects.Contains(phrase) : phrase.Words.First >= objects))
            {
                continue;
            }

            // "მეექვსე თვეა": what has its own copula is said beside the verb and is no side of it.
            var function = IsTime(phrase.Head) || (cases is not null || Pack.Sides == "ergative" && phrase.Case != CaseFeature.Gen) && IsPart(phrase) || Pack.Sides == "ergative" && HasCopula(phrase.Head) && phrase.Head != at && Copula(at) != phrase.Head ? Function.Oblique
                : order is not null && phrase == subject && phrase.Marker is not null ? passive ? Function.Undergoer : Function.Actor
                : cases is not null && phrase.Marker is null ? cases.Of(phrase, at, passive, subject) : FunctionOf(phrase, at, passive);
            // "Прежде чем уйти, солдаты подожгли склад": past the mark behind an infinitive stands who does both, and nothing that it is done to.
            if (cases is not null && features.VerbForm == VerbFormFeature.Inf && phrase.Marker is null && !IsTime(phrase.Head) && Enumerable.Range(at + 1, Math.Max(0, phrase.Words.First - at - 1)).FirstOrDefault(i => Words[i].Token.Form == ",", -1) is > 0 and var mark && Enumerable.Range(mark, last - mark).Any(IsFiniteVerb))
            {
                if (phrase.Case != CaseFeature.Nom || arguments.Any(a => a.Function == Function.Actor))
                {
                    continue;
                }

                function = Function.Actor;
            }

            // "seized by miners and herders": what is joined to the agent is one too.
            if (order is not null && function == Function.Oblique && phrase.Marker is null && arguments.Count > 0 && arguments[^1] is { Function: Function.Actor, Phrase: { Relation: Relation.Agent } agent } && IsCoordinated(agent, phrase))
            {
                function = Function.Actor;
            }

            // "Was killed near his home, along with two guards": what goes on the subject or object from further off.
            if (order is not null && function is Function.Oblique or Function.Undergoer && phrase.Marker is null && phrase.Head > at && !IsTime(phrase.Head))
            {
                function = IsAdded(phrase) ? passive || arguments.Any(a => a.Function == Function.Undergoer) || arguments.All(a => a.Function != Function.Actor) ? Function.Undergoer : Function.Actor
                    : arguments.Count > 0 && arguments[^1] is { Function: Function.Undergoer or Function.Actor } added && IsAdded(added.Phrase) && IsCoordinated(added.Phrase, phrase) ? added.Function : function;
            }

            // "Blamed for the murder of a judge and two clerks": what goes on a list that an adposition ties is tied so too.
            if (order is not null && (function == Function.Undergoer || passive && function == Function.Oblique) && phrase is { Marker: null, IsPronoun: false } && phrase.Head > at && !IsTime(phrase.Head) && !IsBareNumber(phrase) && TieOfList(phrase, at) is { } tie)
            {
                arguments.Add(new Argument(Function.Oblique, tie, phrase));
                continue;
            }

            var antecedent = Antecedent(phrase, start);
            arguments.Add(new Argument(function, IsTime(phrase.Head) ? Relation.Time : phrase.Relation, antecedent ?? phrase) { IsInherited = antecedent is not null });
        }

        // "Рейсы отменили", "дороги перекрыли": what stands before a plural that takes an object and has none, and is nobody who acts, is its object.
        if (cases is not null && !passive && modified is null && infinitive >= last && features is { VerbForm: VerbFormFeature.Fin, Number: NumberFeature.Plur, Tense: TenseFeature.Past, Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act }
            && arguments.All(a => a.Function is Function.Actor or Function.Oblique or Function.Genitive) && arguments.Count(a => a.Function == Function.Actor) == 1
            && arguments.First(a => a.Function == Function.Actor) is { IsInherited: false, Phrase: { IsPronoun: false, Marker: null } thing } affected && thing.Head < at && (Words[thing.Head] is { Upos: Upos.NOUN, Features: { Animacy: AnimacyFeature.Inan, Number: NumberFeature.Plur } } && !IsActor(thing.Head) && !IsPerson(thing.Head)
                // "Левченко задержали": nor does one person's name that shows no case.
                || Words[thing.Head] is { Upos: Upos.PROPN, Features: { NameType: NameTypeFeature.Sur, Number: NumberFeature.Sing } }) && cases.MayBeObject(thing) && !(at + 2 < Words.Length && Words[at + 1].Token.Form is "," or ":" && Words[at + 2].Upos is Upos.SCONJ or Upos.PRON or Upos.ADV)
            // "Стороны обвинили друг друга": nor what does to each other what is told.
            && !(at + 1 < Words.Length && PhraseFinder.Reciprocal(Words, at + 1, Pack) > 0))
        {
            arguments[arguments.IndexOf(affected)] = affected with { Function = Function.Undergoer };
        }

        // "Погибли трое солдат, офицер и водитель": of a verb that takes no object all that are joined are the subject, whatever their letters.
        if (cases is not null && !passive && features is { VerbForm: VerbFormFeature.Fin, Subcat: SubcatFeature.Intr } && arguments.Any(a => a is { Function: Function.Actor, Phrase.Marker: null }))
        {
            for (var i = 0; i < arguments.Count; i++)
            {
                if (arguments[i] is { Function: Function.Single, IsInherited: false, Phrase: { Marker: null, IsPronoun: false } alone } && !IsTime(alone.Head) && Words[alone.Head].Upos == Upos.NOUN && (IsActor(alone.Head) || IsPerson(alone.Head)) && arguments.Any(a => a is { Function: Function.Actor, Phrase.Marker: null } && a.Phrase != alone && IsCoordinated(a.Phrase, alone)))
                {
                    arguments[i] = arguments[i] with { Function = Function.Actor };
                }
            }
        }

        // "Из 30 задержанных 12 отпущены", "15 из них отпустили": how many of those it is.
        if (cases is not null && arguments.All(a => a.Function != Function.Undergoer || a.IsInherited)
            && arguments.FirstOrDefault(a => a is { Function: Function.Genitive or Function.Single, IsInherited: false, Phrase.Marker: null } && IsBareNumber(a.Phrase) && !IsTime(a.Phrase.Head) && IsOfThose(a.Phrase, arguments)) is { } part)
        {
            arguments[arguments.IndexOf(part)] = part with { Function = passive || features.Subcat == SubcatFeature.Tran ? Function.Undergoer : Function.Actor, Relation = Relation.None };
        }

        // "მათგან სამი გაათავისუფლეს": likewise.
        if (Pack.Sides == "ergative" && features is { Voice: VoiceFeature.Act } && arguments.All(a => a.Function != Function.Undergoer) && arguments.FirstOrDefault(a => a is { Function: Function.Oblique or Function.Single, IsInherited: false, Phrase: { Marker: null, Words: { } counted } } && counted.End - counted.First == 1 && Words[counted.First].IsNumber && counted.First < at && !IsTime(counted.First)) is { } some
            && arguments.Any(a => a.Phrase.IsPronoun && a.Phrase.Words.End == some.Phrase.Words.First && Words[a.Phrase.Head].Features.Number == NumberFeature.Plur))
        {
            arguments[arguments.IndexOf(some)] = some with { Function = Function.Undergoer, Relation = Relation.None };
        }

        // "გაეროს გათავისუფლება მოუთხოვია": where genitive and dative look alike, somebody first in the clause of a perfect without a doer is the doer.
        if (Pack.Sides == "ergative" && features is { Voice: VoiceFeature.Act, Evident: EvidentFeature.Nfh } or { Voice: VoiceFeature.Inv } && arguments.All(a => a.Function != Function.Actor)
            && arguments.FirstOrDefault(a => a.Function == Function.Genitive) is { Phrase: { Marker: null } alike } owner && arguments.All(a => a.Phrase.Words.First >= alike.Words.First || a.Function == Function.Oblique)
            && IsActor(alike.Head) && Words[alike.Head].Analyses.Any(a => a.Features.Case == CaseFeature.Dat))
        {
            arguments[arguments.IndexOf(owner)] = owner with { Function = Function.Actor, Relation = Relation.None, Phrase = alike with { Case = CaseFeature.Dat, Relation = Relation.None } };
        }

        // "ესპანეთმა მაროკოს მაშველები გაუგზავნა": where genitive and dative look alike, whom a verb that says it is done for somebody has.
        if (Pack.Sides == "ergative" && features is { Voice: VoiceFeature.Act, Subcat: SubcatFeature.Ditr } && FeaturesOf(at).Evident != EvidentFeature.Nfh && arguments.All(a => a.Function != Function.Recipient)
            && arguments.FirstOrDefault(a => a is { Function: Function.Genitive, Phrase.Marker: null } && (IsActor(a.Phrase.Head) || IsPlace(a.Phrase.Head)) && Words[a.Phrase.Head].Analyses.Any(r => r.Features.Case == CaseFeature.Dat) && Phrases.Any(p => p.Words.First == a.Phrase.Words.End && p.Case is CaseFeature.Nom or CaseFeature.Dat && p.Marker is null)) is { } given)
        {
            arguments[arguments.IndexOf(given)] = given with { Function = Function.Recipient, Relation = Relation.None, Phrase = given.Phrase with { Case = CaseFeature.Dat, Relation = Relation.None } };
        }

        // "მათ გზა გადაკეტეს": a pronoun that looks alike as subject and as whom it is done to, where the verb has an object and says of nobody that it is done to him.
        if (Pack.Sides == "ergative" && features is { Voice: VoiceFeature.Act, Tense: TenseFeature.Past, Aspect: AspectFeature.Perf, Number: NumberFeature.Plur, Subcat: not SubcatFeature.Ditr } && arguments.All(a => a.Function != Function.Actor)
            && (arguments.Any(a => a.Function == Function.Undergoer) || end < Words.Length && OpensContent(end)))
        {
            for (var i = 0; i < arguments.Count; i++)
            {
                if (arguments[i] is { Function: Function.Recipient, Phrase: { IsPronoun: true, Marker: null } pronoun } && Words[pronoun.Head].Analyses.Any(a => a.Features.Case == CaseFeature.Erg))
                {
                    arguments[i] = arguments[i] with { Function = Function.Actor };
                    break;
                }
            }
        }

        // "პოლიციას შეუძლია დააკავოს აქტივისტები", "სთხოვს დაშალოს": who can, wants or is asked stands in the dative before the verb that governs, and does it.
        if (Pack.Sides == "ergative" && features is { Mood: MoodFeature.Opt, Voice: VoiceFeature.Act } && arguments.All(a => a.Function != Function.Actor)
            && arguments.FirstOrDefault(a => a is { Function: Function.Recipient, Phrase.Marker: null }) is { } able && Enumerable.Range(able.Phrase.Words.End, Math.Max(0, at - able.Phrase.Words.End)).Any(IsFiniteVerb))
        {
            arguments[arguments.IndexOf(able)] = able with { Function = Function.Actor };
        }

        var kept = Nearest(arguments, at);
        // "Eight were hurt": what may be an infinitive, right behind the auxiliary of the passive, is none.
        var isHelped = order is not null && passive && features.VerbForm == VerbFormFeature.Inf && Words[at - 1] is { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Fin } helper && Pack.RoleOf(helper.Lemma) == "passive";
        return new Clause(Sentence, at, new WordRange(Sentence, at, at + 1), features.VerbForm switch
        {
            VerbFormFeature.Inf when isHelped => PredicateKind.Finite,
            VerbFormFeature.Inf => PredicateKind.Infinitive,
            VerbFormFeature.Part when IsFiniteParticiple(at, start) => PredicateKind.Finite,
            VerbFormFeature.Part or VerbFormFeature.Conv or VerbFormFeature.Ger => PredicateKind.Participle,
            VerbFormFeature.Fin when order?.IsAfterVerb(at) == true && order.IsReduced(at, Words.Length) => PredicateKind.Participle,
            _ => PredicateKind.Finite,
        })
        {
            Extent = (modified is { } noun ? noun.Head < at : first == at && last < end) ? new WordRange(Sentence, first, last) : new WordRange(Sentence, start, end),
            Arguments = kept,
            IsPassive = passive,
            IsNegated = IsNegated(at, start) || order is not null && kept.Any(a => a.Function is Function.Actor or Function.Undergoer && !a.IsInherited && IsOfNobody(a.Phrase)),
            Tense = WillBe(at, start) ? TenseFeature.Fut : isHelped ? Words[at - 1].Features.Tense : features.Tense,
            Mood = features.Mood,
            Modal = Enumerable.Range(start, at - start).Where(i => !IsName(i) && !IsTime(i)).Select(i => Words[i]).FirstOrDefault(w => Pack.RoleOf(w.Lemma) is "modal" or "future" || w.Features.Mood is MoodFeature.Nec or MoodFeature.Cnd)?.Lemma
                // "Взяли бы город": where case tells, right behind the verb too.
                ?? (Pack.Sides == "accusative" && at + 1 < Words.Length && Words[at + 1] is { Upos: Upos.PART } particle && Pack.RoleOf(particle.Lemma) == "modal" ? particle.Lemma : null),
            IsQuoted = Words.Take(start + 1).Count(w => w.Token.Form is "“" or "«" or "„" or "\"") % 2 == 1,
        };
    }

    /// <summary>Whether what a number counts is named, with a figure or by a pronoun of the plural, as those of whom it is a part.</summary>
    private bool IsOfThose(Phrase number, IEnumerable<Argument> arguments) => arguments.Any(a => a is { Relation: Relation.Source } && a.Phrase != number
        && (a.Phrase.IsPronoun && Words[a.Phrase.Head].Features.Number == NumberFeature.Plur && number.Words.End == a.Phrase.Words.First - 1 || Words[a.Phrase.Words.First].IsNumber && a.Phrase.Words.End - a.Phrase.Words.First > 1 && (IsActor(a.Phrase.Head) || IsPerson(a.Phrase.Head))));

    /// <summary>Where order tells: "the houses of a senator and a judge were searched", "the murder of a clerk and two guards shocked": the thing that several have, not the last of them; any other subject itself.</summary>
    private Phrase Owning(Phrase subject, int start)
    {
        var at = Phrases.IndexOf(subject);
        return at > 1 && Phrases[at - 1] is { Relation: Relation.Genitive, IsPronoun: false } tied && tied.Words.First > start && IsPerson(tied.Head) && IsPerson(subject.Head) && subject.Marker is null && tied.Words.End == subject.Words.First - 1 && Words[tied.Words.End].Upos == Upos.CCONJ
            && Phrases[at - 2] is { Marker: null, IsPronoun: false } owner && owner.Words.First >= start && owner.Words.End == tied.Words.First - 1 && Words[owner.Head].Upos == Upos.NOUN && !IsActor(owner.Head) && !IsTime(owner.Head) && Pack.RoleOf(Words[owner.Head].Lemma) is not ("container" or "tally") && !Words[owner.Head].IsNumber
                ? owner
                : subject;
    }

    /// <summary>Where order tells: what ties the list that a bare phrase behind a verb goes on, where that is no list of the verb's own objects; null for none.</summary>
    private Relation? TieOfList(Phrase phrase, int verb)
    {
        var at = Phrases.IndexOf(phrase);
        while (at > 0 && Phrases[at] is { Marker: null } right && Phrases[at - 1] is var left && left.Words.First > verb && !IsTime(left.Head) && !left.IsPronoun
            && right.Words.First > left.Words.End && Enumerable.Range(left.Words.End, right.Words.First - left.Words.End).All(i => Words[i].Upos == Upos.CCONJ || Words[i].Token.Form == ","))
        {
            at--;
        }

        // "Named as Ana Rey, a clerk, and Peter Holm": who somebody is, is nobody else.
        if (at == 0 || Phrases[at] is not { Marker: not null } tied || tied == phrase || Words[tied.Head].Upos == Upos.PROPN && Words[phrase.Head].Upos != Upos.PROPN && Words[phrase.Words.First - 1].Token.Form == "," || phrase.Words.End < Words.Length && IsFiniteVerb(phrase.Words.End) || !order!.IsListed(tied.Words.End))
        {
            return null;
        }

        var objects = Phrases.Any(p => p.Marker is null && !p.IsPronoun && p.Words.First > verb && p.Words.End <= tied.Words.First && !IsTime(p.Head));
        // "Linked two officers to the killing of six priests and two nuns": those who are alike belong together, save behind the object's own ("the mayor of Osh and two guards").
        return !objects || tied.Relation == Relation.Genitive && Phrases[at - 1] is { Marker: not null } owner && !IsActor(owner.Head) && IsPerson(tied.Head) && IsPerson(phrase.Head) ? tied.Relation : null;
    }

    /// <summary>The finite verb of the same stretch that an infinitive hangs on; null when there is none before it.</summary>
    private static Clause? Governor(ImmutableArray<Clause>.Builder clauses, int first, int infinitive)
    {
        for (var c = clauses.Count - 1; c >= first; c--)
        {
            if ((clauses[c].Kind == PredicateKind.Finite || c == first && clauses[c].Kind == PredicateKind.Participle) && clauses[c].Predicate < infinitive)
            {
                return clauses[c];
            }
        }

        return null;
    }

    /// <summary>An infinitive with the sides that its verb lends it: who is asked or made to do it, else who wants to; what stands before that verb is no object of the infinitive, save where the verb takes none itself ("дорогу могут перекрыть").</summary>
    private Clause Controlled(Clause clause, Clause governor)
    {
        var own = clause.Arguments.Where(a => a.Function is not (Function.Actor or Function.Undergoer or Function.Single) || a.Phrase.Head > governor.Predicate).ToImmutableArray();
        if (Pack.RoleOf(Words[governor.Predicate].Lemma) is "modal" or "planned" or "asserts" or "hypothetical" && Words[clause.Predicate].Features.Subcat == SubcatFeature.Tran && own.All(a => a.Function != Function.Undergoer))
        {
            own = [.. own, .. governor.Arguments.Where(a => a is { Function: Function.Undergoer, Phrase.IsPronoun: false } && a.Phrase.Head < governor.Predicate).Select(a => a with { IsInherited = true })];
        }

        var lent = governor.Arguments.FirstOrDefault(a => a.Function is Function.Recipient or Function.Undergoer && a.Phrase.Head > governor.Predicate && a.Phrase.Head < clause.Predicate)
            ?? governor.Arguments.FirstOrDefault(a => a.Function is Function.Actor)
            // "Армия вынуждена отступить".
            ?? (governor.IsPassive ? governor.Arguments.FirstOrDefault(a => a.Function == Function.Undergoer) : null);
        // "Выборы решили отменить": a thing before a plural is what several decide of.
        if (lent is { Function: Function.Actor, IsInherited: false, Phrase: { IsPronoun: false } thing } && thing.Head < governor.Predicate && Words[governor.Predicate].Features.Number == NumberFeature.Plur && Words[thing.Head] is { Upos: Upos.NOUN, Features: { Animacy: AnimacyFeature.Inan, Number: NumberFeature.Plur } }
            && !IsActor(thing.Head) && !IsPerson(thing.Head) && cases?.MayBeObject(thing) == true && Words[clause.Predicate].Features.Subcat == SubcatFeature.Tran && own.All(a => a.Function != Function.Undergoer))
        {
            return clause with { Arguments = [.. own, lent with { Function = Function.Undergoer, IsInherited = true }] };
        }

        return clause with
        {
            Arguments = lent is null || own.Any(a => a.Function == Function.Actor) ? own
                : [.. own.Where(a => a.Phrase != lent.Phrase), .. governor.Arguments.Where(a => a == lent || lent.Function == a.Function && (a.Function == Function.Actor || governor.IsPassive)).Select(a => a with { Function = Function.Actor, IsInherited = true })],
        };
    }

    /// <summary>"Семь человек, в том числе двое детей": a part of what stands before.</summary>
    private bool IsPart(Phrase phrase)
    {
        // "Пострадали 12 рабочих, трое из них — дети": the words stand behind the part.
        if (phrase is { Words.First: > 0 } && phrase.Words.End < Words.Length && Words[phrase.Head].IsNumber && Words[phrase.Words.First - 1].Token.Form == "," && Pack.Including(Words, phrase.Words.End) is > 0 and var behind && Words.ElementAtOrDefault(phrase.Words.End + behind)?.Token.Form is "—" or "–" or "-")
        {
            return true;
        }

        for (var first = Math.Max(0, phrase.Words.First - 3); first <= phrase.Words.First; first++)
        {
            if (Pack.Including(Words, first) is > 0 and var length && first + length >= phrase.Words.First && first + length <= phrase.Head)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the first infinitive after a verb stands, before the next conjunction; the end when there is none.</summary>
    private int Infinitive(int at, int end)
    {
        for (var i = at + 1; i < end && Words[i].Upos is not (Upos.CCONJ or Upos.SCONJ); i++)
        {
            if (Words[i].Upos == Upos.VERB && Words[i].Features.VerbForm == VerbFormFeature.Inf)
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>A participle or infinitive with an auxiliary in the future ("будут задержаны").</summary>
    private bool WillBe(int at, int start)
    {
        if (Pack.Sides == "ergative" && Copula(at) is >= 0 and var copula)
        {
            return Words[copula].Features.Tense == TenseFeature.Fut;
        }

        if (Pack.Sides != "accusative" || FeaturesOf(at).VerbForm is VerbFormFeature.Fin)
        {
            return false;
        }

        for (var i = at - 1; i >= Math.Max(start, at - AuxiliaryReach); i--)
        {
            if (Words[i].Upos == Upos.AUX)
            {
                return Words[i].Features.Tense == TenseFeature.Fut;
            }
        }

        return false;
    }

    /// <summary>A participle with its auxiliary ("was arrested"), or a form that may as well be the finite past ("claimed").</summary>
    private bool IsFiniteParticiple(int at, int start) =>
        Enumerable.Range(Math.Max(start, at - AuxiliaryReach), at - Math.Max(start, at - AuxiliaryReach)).Any(i => Words[i].Upos == Upos.AUX) || order?.HasAuxiliary(at, start) == true
        || order is not null && !order.IsReduced(at, Words.Length) && Words[at].Analyses.Any(a => a.Upos == Upos.VERB && a.Features.VerbForm == VerbFormFeature.Fin && a.Features.Tense == TenseFeature.Past);

    /// <summary>What a relative word at the beginning of a clause stands for: the phrase before it, of a thing where it stands for a whole clause ("რამაც"); null for any other phrase.</summary>
    private Phrase? Antecedent(Phrase phrase, int start) =>
        phrase.IsPronoun && start > 0 && phrase.Words.First - start <= RelativeReach && Words[phrase.Head].Features.PronType == PronTypeFeature.Rel
            ? Bearer(Phrases.FindLastIndex(p => p.Words.End <= start && !IsTime(p.Head) && (!p.IsPronoun || IsThose(p, start)) && !(Pack.Sides == "ergative" && Pack.RoleOf(Words[phrase.Head].Lemma) == "whole" && (IsActor(p.Head) || IsPerson(p.Head) || IsPlace(p.Head)))), phrase.Head)
            : null;

    /// <summary>"Those who protest", "тем, кто протестует": a pronoun that is nobody but whom the clause after it tells.</summary>
    private bool IsThose(Phrase phrase, int end) =>
        Words[phrase.Head].Features.PronType == PronTypeFeature.Dem && (phrase.Words.End == end || phrase.Words.End == end - 1 && Words[end - 1].Token.Form == ",");

    /// <summary>Where order tells: "the mayor of Achi, in the province of Sur, who was abducted" is the mayor, but "the trial of a man who …" the man; any other relative word stands for the phrase right before it.</summary>
    private Phrase? Bearer(int last, int relative)
    {
        var at = last;
        // "The mayor of Achi, in the province of Sur, who …": no place is anybody; the person before it is meant.
        for (var p = last; order is not null && p > 0 && Pack.RoleOf(Words[relative].Lower) == "bearer" && (p < last ? Phrases[p].Relation is Relation.Genitive or Relation.Location : IsPlace(Phrases[p].Head) && Phrases[p].Marker is not null)
            && Enumerable.Range(Phrases[p - 1].Words.End, Phrases[p].Words.First - Phrases[p - 1].Words.End).All(i => Words[i].Upos == Upos.ADP || Words[i].Token.Form == ","); p--)
        {
            if (IsPerson(Phrases[p - 1].Head))
            {
                return Phrases[p - 1];
            }
        }

        while (order is not null && at > 0 && Pack.RoleOf(Words[relative].Lower) == "bearer" && Phrases[at] is { Relation: Relation.Genitive or Relation.Location } attribute
            && Enumerable.Range(Phrases[at - 1].Words.End, attribute.Words.First - Phrases[at - 1].Words.End).All(i => Words[i].Upos == Upos.ADP || Words[i].Token.Form == ",") && !Phrases[at - 1].IsPronoun && !IsTime(Phrases[at - 1].Head)
            && (IsActor(Phrases[at - 1].Head) ? !(IsPerson(attribute.Head) && !IsPerson(Phrases[at - 1].Head)) : !(IsActor(attribute.Head) || Words[attribute.Head].Upos == Upos.PROPN)))
        {
            at--;
        }

        // "A strike on the consulate in Lima that killed six": no town kills anybody.
        if (order is not null && at > 1 && Pack.RoleOf(Words[relative].Lower) != "bearer" && Phrases[at] is { Relation: Relation.Location } town && Enumerable.Range(town.Words.First, town.Words.End - town.Words.First).Any(IsPlace))
        {
            at -= Phrases[at - 1].Marker is not null && Phrases[at - 1].Words.First - Phrases[at - 2].Words.End == 1 ? 2 : 1;
        }

        // "Backers of the senator, who was held": one is not the several that he is named beside.
        if (order is not null && at >= 0 && at < last && Words[Phrases[at].Head].Features.Number == NumberFeature.Plur && relative + 1 < Words.Length && Words[relative + 1] is { Upos: Upos.AUX, Features.Number: NumberFeature.Sing }
            && IsPerson(Phrases[last].Head) && Words[Phrases[last].Head].Features.Number != NumberFeature.Plur)
        {
            return Phrases[last];
        }

        return at < 0 ? null : Phrases[at];
    }

    /// <summary>The features of the reading that makes the word a predicate.</summary>
    private Features FeaturesOf(int at)
    {
        if (IsHad(at) && Copula(at) is var having)
        {
            return Words[having].Features;
        }

        var features = (Words[at].Upos == Upos.VERB ? null : Words[at].Analyses.FirstOrDefault(a => a.Upos == Upos.VERB))?.Features ?? Words[at].Features;
        return Pack.Sides == "ergative" && features is { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Fut or TenseFeature.Pres, Voice: VoiceFeature.Act }
            && Words[at].Analyses.Where(a => a.Features.Evident == EvidentFeature.Nfh).Select(a => (Features?)a.Features).FirstOrDefault() is { } told && IsToldBy(at) ? told : features;
    }

    /// <summary>"მერიას მიტინგი აუკრძალავს": before a form that is a future or a perfect alike, a dative and after it a nominative say that it is the perfect.</summary>
    private bool IsToldBy(int verb)
    {
        var start = verb;
        while (start > 0 && Words[start - 1].Token.Form is not ("," or ";" or ":" or "„" or "«") && Words[start - 1].Upos is not (Upos.SCONJ or Upos.VERB or Upos.AUX))
        {
            start--;
        }

        var sides = Phrases.Where(p => p.Words.First >= start && p.Words.End <= verb && p.Marker is null && !IsTime(p.Head) && p.Case is CaseFeature.Nom or CaseFeature.Dat or CaseFeature.Erg).ToList();
        return sides is [{ Case: CaseFeature.Dat }, _, ..] && sides[^1].Case == CaseFeature.Nom && sides.TrueForAll(p => p.Case != CaseFeature.Erg);
    }

    private Clause Nominal(Phrase phrase, int start, int end, int? governor, Clause? verb, Argument? subject, bool isEngaged, bool isDeed)
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        var index = Phrases.IndexOf(phrase);
        arguments.AddRange(order?.OfNoun(index, end) ?? []);
        // "Clashes broke out between supporters and police": the two are the noun's, whatever verb stands between.
        var takes = order is not null || Pack.Sides == "accusative" && phrase.Marker is null && phrase.Case is CaseFeature.Nom or CaseFeature.Acc;
        foreach (var side in !takes || phrase.IsPaired ? [] : Phrases.Where(p => p.IsPaired && p.Words.First >= (order is null ? start : phrase.Words.End) && p.Words.End <= end && arguments.All(a => a.Phrase != p)))
        {
            arguments.Add(new Argument(side.Relation == Relation.Agent ? Function.Actor : Function.Oblique, side.Relation, side));
        }

        foreach (var near in order is not null ? [] : new[] { index - 4, index - 3, index - 2, index - 1, index + 1, index + 2, index + 3, index + 4 })
        {
            if (near < 0 || near >= Phrases.Count || Phrases[near] is not { Relation: not Relation.None } other || Math.Abs(near - index) > 2 && !other.IsPaired && !(Pack.Sides == "ergative" && other.Relation == Relation.Genitive && IsOwnGenitive(near, index)) || other.Words.First < start || other.Words.End > end
                || arguments.Any(a => a.Phrase == other) || other.Relation == Relation.Agent && IsOfParticiple(other, phrase) || Pack.Sides == "accusative" && (near < index || IsParted(phrase, other, verb) || other.Relation == Relation.Agent && IsOwned(index) || other.Relation == Relation.Genitive && !IsChained(index, near))
                || Pack.Sides == "ergative" && other.Relation == Relation.Genitive && !IsOwnGenitive(near, index))
            {
                continue;
            }

            var function = other.Relation switch
            {
                Relation.Genitive => Function.Genitive,
                Relation.Agent => Function.Actor,
                _ => Function.Oblique,
            };
            arguments.Add(new Argument(function, other.Relation, other));
        }

        // "Опровергли поставки дронов повстанцам": whom it is for, in the dative right behind it and what it is of.
        if (Pack.Sides == "accusative" && Phrases.Find(p => p.Words.First == (phrase.Whole ?? phrase.Words).End) is { Marker: null, IsPronoun: false, Case: CaseFeature.Dat } given && given.Words.End <= end && !IsTime(given.Head) && arguments.All(b => b.Phrase != given))
        {
            arguments.Add(new Argument(Function.Recipient, Relation.None, given));
        }

        // "The explosion took place at a bank": where its verb says that it was, it was.
        if (order is not null && phrase.Marker is null && verb is not null && verb.Predicate > phrase.Head && verb.Arguments.Any(a => a.Phrase == phrase))
        {
            arguments.AddRange(verb.Arguments.Where(a => a is { Function: Function.Oblique, Relation: Relation.Location or Relation.Goal or Relation.Near or Relation.Against } && arguments.All(b => b.Phrase != a.Phrase)).Select(a => a with { IsInherited = true }));
        }

        var own = Enumerable.Range(phrase.Words.First, phrase.Words.End - phrase.Words.First).Any(i => Pack.RoleOf(Words[i].Lemma) == "own");
        // "There was no police escort": "there" does nothing. "Вышли с требованием отставки": who goes demands.
        if (subject is not null && subject.Phrase != phrase && !(order is not null && Words[subject.Phrase.Head].IsExpletive) && (own || isEngaged || order is not null && (IsContained(phrase) || phrase.Relation == Relation.Comitative && !isDeed && Doer(phrase, start) == "does") || Pack.Sides == "accusative" && phrase.Relation == Relation.Comitative && Pack.RoleOf(Words[phrase.Head].Lemma) == "demanded" || phrase.Marker is null && (Pack.Sides == "order" || phrase.Relation != Relation.Genitive && (Pack.Sides == "ergative" || phrase.Case != CaseFeature.Nom))))
        {
            arguments.Add(subject with { Function = Function.Actor, IsInherited = true, IsWeak = !own && Pack.HasDoers && !isDeed && Doer(phrase, start) != "does" });
            // "Индия и Китай завершили отвод войск": with all that is joined to it.
            if (Pack.Sides == "accusative" && verb is not null)
            {
                arguments.AddRange(verb.Arguments.Where(a => a is { Function: Function.Actor, Phrase.Marker: null } && a.Phrase != subject.Phrase && a.Phrase != phrase && IsCoordinated(a.Phrase, subject.Phrase)).Select(a => a with { IsInherited = true }));
            }
        }

        return new Clause(Sentence, phrase.Head, new WordRange(Sentence, phrase.Head, phrase.Head + 1), PredicateKind.Nominal)
        {
            Extent = new WordRange(Sentence, start, end),
            Arguments = arguments.ToImmutable(),
            Parent = governor,
            Link = governor is null ? ClauseLink.Root : ClauseLink.Argument,
            Tie = own && phrase.Relation == Relation.Topic ? Relation.None : phrase.Relation,
            // "შეტაკების გარეშე": without it.
            IsNegated = phrase.Words.First > 0 && Pack.IsNegation(Words[phrase.Words.First - 1]) || Pack.IsNegation(Words[phrase.Words.First]) || IsOfNoSign(phrase) || Pack.Sides == "ergative" && (Pack.RoleOf(Words[phrase.Words.End - 1].Lower) == "without" || phrase.Words.End < Words.Length && Pack.RoleOf(Words[phrase.Words.End].Lower) == "without"),
        };
    }

    /// <summary>"No signs of a cyberattack", "следов взрыва нет": whether what a phrase names has left no trace.</summary>
    private bool IsOfNoSign(Phrase phrase)
    {
        if (phrase.Relation != Relation.Genitive || Pack.Sides == "ergative" || Phrases.Find(p => p.Words.End == phrase.Words.First - (order is null ? 0 : 1)) is not { } sign || Pack.RoleOf(Words[sign.Head].Lemma) != "sign")
        {
            return false;
        }

        return Pack.IsNegation(Words[sign.Words.First]) || sign.Words.First > 0 && Pack.IsNegation(Words[sign.Words.First - 1]) || order is null && phrase.Words.End < Words.Length && Pack.IsNegation(Words[phrase.Words.End]);
    }

    /// <summary>"Were freed after mediation by Qatar": who does what the noun right before names, after or because of which the verb's act came, is not the verb's agent.</summary>
    private bool IsOfAfter(Phrase agent, int verb) =>
        Phrases.Any(p => p.Words.End == agent.Words.First - 1 && p.Words.First > verb && p.Relation is Relation.After or Relation.Before or Relation.Cause or Relation.Since && !IsTime(p.Head) && Words[p.Head].Upos == Upos.NOUN && !IsActor(p.Head));

    /// <summary>"მეამბოხეების მიერ დაკავებული ტერიტორიების დაბრუნება": where verbs stand last, the agent right before a participle is that one's, and no other noun's.</summary>
    private bool IsOfParticiple(Phrase agent, Phrase noun)
    {
        for (var i = agent.Words.End; Pack.Sides == "ergative" && i < Math.Min(Words.Length, agent.Words.End + 2); i++)
        {
            if (Words[i].Analyses.Any(a => a.Features is { VerbForm: VerbFormFeature.Part }))
            {
                return !(noun.Words.First <= i && i < noun.Words.End);
            }
        }

        return false;
    }

    /// <summary>"Вину за обстрел возложили на соседей": what stands behind the verb belongs to it, not to a noun before it that an adposition ties.</summary>
    private static bool IsParted(Phrase noun, Phrase other, Clause? verb) =>
        noun.Marker is not null && (other.Marker is not null || other.Relation == Relation.Agent) && verb is not null && noun.Head < verb.Predicate && verb.Predicate < other.Head;

    /// <summary>"The village came under shelling", "подвергли город обстрелу", "became the target of an attack": an event noun with whom it befell, where its verb or the noun that it is of says that; any other noun itself.</summary>
    private Clause Suffered(Clause noun, Phrase phrase, Clause? verb, int start)
    {
        var holder = phrase.Relation == Relation.Genitive ? Phrases.Find(p => p.Words.First >= start && (Pack.Sides == "ergative" ? p.Words.First == phrase.Words.End : phrase.Words.First - p.Words.End is 0 or 1)) : null;
        var isTarget = holder is not null && Pack.RoleOf(Words[holder.Head].Lemma) == "target";
        List<Argument> sides = [];
        if (isTarget && holder!.Words.First - 1 is var copula && copula > start && Words[copula].Upos == Upos.AUX && order?.Subject(copula, start) is { } said)
        {
            sides = [new Argument(Function.Actor, Relation.None, said)];
        }
        else if (verb is not null && (isTarget ? IsSaidOf(verb, holder!) : verb.Arguments.Any(a => a.Phrase == phrase) && Suffers(verb, phrase)))
        {
            sides = [.. verb.Arguments.Where(a => a.Phrase != phrase && a.Phrase != holder && a.Phrase.Marker is null && Pack.RoleOf(Words[a.Phrase.Head].Lemma) != "target")];
        }

        var befallen = !isTarget && sides.Exists(a => a.Function == Function.Undergoer) ? sides.FindAll(a => a.Function == Function.Undergoer) : sides.FindAll(a => a.Function is Function.Actor or Function.Single);
        return befallen.Count == 0 ? noun : noun with
        {
            Arguments = [.. noun.Arguments.Where(a => a.Function != Function.Actor || !a.IsInherited),
                .. befallen.Select(a => a with { Function = Function.Undergoer, IsInherited = true }), .. sides.Where(a => a.Function == Function.Actor && !befallen.Contains(a)).Select(a => a with { IsInherited = true })],
        };
    }

    /// <summary>Whether a noun is what a verb says of its subject: no subject, or the second of two ("სოფელი სამიზნე გახდა").</summary>
    private static bool IsSaidOf(Clause verb, Phrase noun) =>
        verb.Arguments.FirstOrDefault(a => a.Phrase == noun) is { } said && (said.Function is not (Function.Actor or Function.Single) || verb.Arguments.Any(a => a.Function == said.Function && a.Phrase.Words.First < noun.Words.First));

    /// <summary>Whether the noun that is tied to a verb befalls its object, else its subject.</summary>
    private bool Suffers(Clause verb, Phrase noun) =>
        Pack.RoleOf(Words[verb.Predicate].Lemma) == "suffers" && noun.Relation is not (Relation.After or Relation.Before or Relation.Since or Relation.Cause) || noun.Marker is { } marker && Pack.RoleOf(Words[verb.Predicate].Lemma + " " + marker) == "suffers";

    /// <summary>"Разгон забастовки полицией": whether a noun is the genitive of a thing right before it, whose agent is no doer of what it names itself.</summary>
    private bool IsOwned(int noun) =>
        noun > 0 && Phrases[noun] is { Relation: Relation.Genitive, Marker: null } owned && Phrases[noun - 1] is { IsPronoun: false } owner && owner.Words.End == owned.Words.First && Words[owner.Head].Upos == Upos.NOUN && !IsActor(owner.Head);

    /// <summary>"Забастовки не будет", "გაფიცვა არ იქნება", "военное положение вводиться не будет": what is said not to be.</summary>
    private bool IsAbsent(Phrase phrase, int start, int end)
    {
        for (var i = start; i + 1 < end && order is null && phrase is { Marker: null, IsPronoun: false }; i++)
        {
            if (Pack.IsNegation(Words[i]) && Words[i + 1].Upos == Upos.AUX && Pack.RoleOf(Words[i + 1].Lemma) == "passive" && (i + 2 >= end || Words[i + 2].Upos == Upos.PUNCT))
            {
                var next = phrase.Words.End;
                return next == i && phrase.Case is CaseFeature.Gen or CaseFeature.Nom || next == i - 1 && Words[next] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf };
            }
        }

        return false;
    }

    /// <summary>"Fired dozens of rounds of gas", "staged a series of attacks": what a noun of quantity without an adposition is of.</summary>
    private bool IsContained(Phrase phrase) =>
        phrase.Relation == Relation.Genitive && Phrases.FirstOrDefault(p => p.Words.End == phrase.Words.First - 1) is { } container && Pack.RoleOf(Words[container.Head].Lemma) == "container" && (container.Marker is null || IsContained(container));

    /// <summary>What the verb before an event noun says of its subject: "does" where it does what the noun names ("carried out an attack").</summary>
    private string? Doer(Phrase phrase, int start)
    {
        for (var i = phrase.Words.First - 1; i >= start; i--)
        {
            if (Words[i].Upos == Upos.VERB)
            {
                return Pack.RoleOf(Words[i].Lemma) is "does" or "asserts" or "planned" ? "does" : null;
            }
        }

        return null;
    }

    /// <summary>Where genitives come first: whether one stands right before the noun, or is joined to or parted by a phrase with an adposition from the one that does.</summary>
    private bool IsOwnGenitive(int genitive, int noun) =>
        genitive < noun && Phrases[noun - 1].Words.End == Phrases[noun].Words.First
        && (genitive == noun - 1 || Phrases[noun - 1].Marker is not null || IsCoordinated(Phrases[genitive], Phrases[noun - 1])
            // "პრემიერისა და მეზობელი ქვეყნის პრეზიდენტის შეხვედრა": what is joined to the genitives before the noun.
            || Words[Phrases[genitive].Words.End].Upos == Upos.CCONJ && Phrases[genitive + 1].Words.First == Phrases[genitive].Words.End + 1
                && Enumerable.Range(genitive + 1, noun - genitive - 1).All(i => Phrases[i] is { Marker: null, Relation: Relation.Genitive } && Phrases[i].Words.End == Phrases[i + 1].Words.First)
            // "პრემიერის ივნისის შეხვედრა", "მხარეთა სამშვიდობო მოლაპარაკება": past when it was and of what kind.
            || genitive == noun - 2 && Phrases[genitive].Words.End == Phrases[noun - 1].Words.First && (IsTime(Phrases[noun - 1].Head) || Words[Phrases[noun - 1].Head].Analyses.Any(a => a.Upos == Upos.ADJ)));

    /// <summary>"О гибели как минимум 12 шахтёров", "об аресте не менее 40 студентов": whether words before a number only say how exact it is.</summary>
    private bool IsHowExact(int from, int number) =>
        Words[number].IsNumber && number - from <= ExactReach && Enumerable.Range(from, number - from).All(i => Words[i].Upos is not (Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.PROPN or Upos.PRON));

    /// <summary>Whether nothing but phrases stands between a noun and a later attribute of it.</summary>
    private bool IsChained(int noun, int attribute)
    {
        for (var i = noun; i < attribute; i++)
        {
            var (from, to) = (Phrases[i].Words.End, Phrases[i + 1].Words.First);
            if (i > noun && Phrases[i].Marker is not null || to - from > 1 && !IsHowExact(from, to) || to > from && Words[from].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT)
            {
                return false;
            }
        }

        return true;
    }

    private Function FunctionOf(Phrase phrase, int verb, bool passive)
    {
        if (phrase.Marker is not null)
        {
            // "მთავრობისგან დათმობა მოითხოვეს": an active verb has no agent beside it; those of "between" are its sides.
            if (Pack.Sides == "ergative" && !passive && !phrase.IsPaired && FeaturesOf(verb).Voice == VoiceFeature.Act)
            {
                return Function.Oblique;
            }

            // "რაც ეწინააღმდეგება პოლიციის მიერ გამოქვეყნებულ ანგარიშს": the agent of the participle behind it, not of the verb.
            if (Pack.Sides == "ergative" && phrase is { Relation: Relation.Agent, IsPaired: false } && Phrases.Find(p => p.Words.First >= phrase.Words.End && p.Words.First <= phrase.Words.End + 1) is { } told && told.Head != verb && told.Words.First < told.Head
                && told.Words.First != verb && Words[told.Words.First].Analyses.Any(a => a.Features is { VerbForm: VerbFormFeature.Part, Case: not CaseFeature.None }))
            {
                return Function.Oblique;
            }

            // "charged with an offence punishable by a fine": said of an adjective, no agent of the verb.
            // "Suspected of attacking the site, he was identified by police": what ends in -ing has no agent.
            return phrase.Relation == Relation.Agent && !(order is not null && (phrase.IsPaired || !passive && FeaturesOf(verb) is { VerbForm: VerbFormFeature.Ger } or { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Pres })) && (order is null || phrase.Head > verb && !IsOfAfter(phrase, verb) && !(phrase.Words.First > 2 && Words[phrase.Words.First - 2] is { Upos: Upos.ADJ } && Words[phrase.Words.First - 3].Upos is Upos.PUNCT or Upos.NOUN or Upos.PROPN)) ? Function.Actor : Function.Oblique;
        }

        return Pack.Sides switch
        {
            "order" => phrase.Head < verb ? passive ? Function.Undergoer : Function.Actor : passive ? Function.Oblique : Function.Undergoer,
            _ => Ergative(phrase, verb),
        };
    }

    private Function Ergative(Phrase phrase, int verb)
    {
        if (phrase.Case == CaseFeature.Nom && IsNumberOfUnit(phrase))
        {
            return Function.Oblique;
        }

        var features = FeaturesOf(verb);
        var mid = features.Voice is VoiceFeature.Pass or VoiceFeature.Mid;
        // "პოლიციას აქვს", "მოსახლეობას მოუწია": a verb that is inverted in every series, as others are in the perfect.
        var inverted = features.Voice == VoiceFeature.Inv;
        var aorist = !inverted && (features.Tense == TenseFeature.Past && features.Aspect == AspectFeature.Perf || features.Mood == MoodFeature.Opt);
        var perfect = features.Evident == EvidentFeature.Nfh || inverted;
        return phrase.Case switch
        {
            CaseFeature.Erg => Function.Actor,
            CaseFeature.Nom => features.Voice == VoiceFeature.Mid ? Function.Single : mid || aorist || perfect ? Function.Undergoer : Function.Actor,
            CaseFeature.Dat => mid || aorist ? Function.Recipient : perfect ? Function.Actor : Function.Undergoer,
            CaseFeature.Gen => Function.Genitive,
            CaseFeature.Ins or CaseFeature.Ess => Function.Oblique,
            _ => Function.Single,
        };
    }

    /// <summary>"100 მილიონი ევროს გრანტი": a number without case right before a genitive only says how many of those.</summary>
    private bool IsNumberOfUnit(Phrase phrase)
    {
        if (phrase.Words.End - phrase.Words.First < 2 || !Words[phrase.Words.First].IsNumber || phrase.Words.End >= Words.Length || !Words[phrase.Words.End].Analyses.Any(a => a is { Upos: Upos.NOUN, Features.Case: CaseFeature.Gen }))
        {
            return false;
        }

        for (var i = phrase.Words.First + 1; i < phrase.Words.End; i++)
        {
            if (!Words[i].IsNumber && Pack.RoleOf(Words[i].Lemma) != "scale")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Of several phrases that claim one core function, the nearest to the predicate and what is coordinated with it stay.</summary>
    private ImmutableArray<Argument> Nearest(IEnumerable<Argument> arguments, int verb)
    {
        var all = arguments as IReadOnlyList<Argument> ?? [.. arguments];
        if (all.Count < 2)
        {
            return [.. all];
        }

        var kept = ImmutableArray.CreateBuilder<Argument>(all.Count);
        foreach (var group in all.GroupBy(a => a.Function))
        {
            if (group.Key is not (Function.Actor or Function.Undergoer) || !group.Skip(1).Any())
            {
                kept.AddRange(group);
                continue;
            }

            // "ხელისუფლებამ ... ძალადობისგან", "მოქალაქეები მთავრობისგან ითხოვენ", "the minister spoke to Rey by telephone": beside a subject, what has an adposition is no doer.
            if (group.Key == Function.Actor && group.Any(a => a.Phrase.Marker is null && (Pack.Sides == "ergative" || order is not null && a.Phrase.Head < verb)) && group.Any(a => a.Phrase.Marker is not null))
            {
                kept.AddRange(group.Where(a => a.Phrase.Marker is not null).Select(a => a with { Function = Function.Oblique }));
                kept.AddRange(Nearest(group.Where(a => a.Phrase.Marker is null), verb));
                continue;
            }

            // "Суд решил закрыть большую газету": the object of an infinitive rather stands behind it.
            var isInfinitive = Pack.Sides == "accusative" && Words[verb].Features.VerbForm == VerbFormFeature.Inf;
            var near = group.OrderBy(a => IsSaidOf(a.Phrase, group)).ThenBy(a => order is not null && a.Phrase.Head > verb && IsAdded(a.Phrase)).ThenBy(a => isInfinitive && a.Phrase.Head < verb).ThenBy(a => Math.Abs(a.Phrase.Head - verb)).ToList();
            if (order is not null && near.ConvertAll(a => a.Phrase) is var phrases && phrases.TrueForAll(p => p.Marker is null))
            {
                var inOrder = near.Where(a => a == near[0] || !IsAside(a.Phrase)).OrderBy(a => a.Phrase.Head).ToList();
                var (from, to) = List(inOrder.ConvertAll(a => a.Phrase), inOrder.IndexOf(near[0]));
                if (to > from)
                {
                    kept.AddRange(inOrder.GetRange(from, to - from + 1));
                    var further = inOrder.Skip(to + 1).SkipWhile(a => !IsAdded(a.Phrase)).ToList();
                    kept.AddRange(further.Count == 0 ? [] : further.Take(List(further.ConvertAll(a => a.Phrase), 0).Last + 1));
                    continue;
                }
            }

            var first = kept.Count;
            kept.Add(near[0]);
            foreach (var other in near.Skip(1))
            {
                // "killed A, B, C and D": in a list each is joined to one that stays.
                if (order is not null && IsAdded(other.Phrase) || Enumerable.Range(first, kept.Count - first).Any(i => IsCoordinated(other.Phrase, kept[i].Phrase)))
                {
                    kept.Add(other);
                }
                // "სასამართლო აქტივისტს პატიმრობას მიუსჯის": of two datives the one further off is whom it is done to.
                else if (Pack.Sides == "ergative" && group.Key == Function.Undergoer && other.Phrase is { Marker: null, Case: CaseFeature.Dat } && (IsActor(other.Phrase.Head) || IsPerson(other.Phrase.Head)))
                {
                    kept.Add(other with { Function = Function.Recipient });
                }
            }
        }

        return order is null ? kept.ToImmutable() : [.. kept.GroupBy(a => a.Function).SelectMany(g => g.OrderBy(a => a.Phrase.Head))];
    }

    /// <summary>Whether words that join as "and" does stand right before a phrase without an adposition ("along with two guards").</summary>
    private bool IsAdded(Phrase phrase) => phrase is { Marker: null, IsPronoun: false, Words.First: > 1 and var first } && Words[first - 1].Upos is Upos.ADP or Upos.SCONJ && PhraseFinder.Joining(Words, first, Pack) > 0;

    /// <summary>Where case tells: an adjective or participle alone beside another phrase in its case ("rescued the child alive"), which says how that one is.</summary>
    private bool IsSaidOf(Phrase phrase, IEnumerable<Argument> group) =>
        Pack.Sides == "ergative" && phrase.Words.End - phrase.Words.First == 1 && IsAdjectival(phrase.Head) && group.Any(a => a.Phrase != phrase && a.Phrase.Case == phrase.Case && !IsAdjectival(a.Phrase.Head));

    private bool IsAdjectival(int at) =>
        Words[at].Analyses.Any(a => a.Upos == Upos.ADJ || a is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Part });

    /// <summary>Where order tells: the subject of a verb with all that is joined to it before the verb, in order ("A, B, C and D were held"), without what an aside says of it ("A, a nurse, was held").</summary>
    private List<Phrase> Joined(Phrase subject, int verb, int start)
    {
        var group = order!.GroupStart(verb, start);
        var bare = Phrases.Where(p => p.Words.First >= start && p.Words.End <= group && p.Marker is null && !IsTime(p.Head) && (p == subject || !IsAside(p))).ToList();
        var at = bare.IndexOf(subject);
        if (at < 0)
        {
            return [subject];
        }

        // "France, Peru agree": two names with a comma before a verb that agrees with no single one.
        if (at > 0 && at == bare.Count - 1 && bare[at - 1] is var other && IsLoneName(other) && IsLoneName(subject) && Between(other, subject) == Joint.Comma && Words[verb] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin or VerbFormFeature.Inf, Tense: TenseFeature.Pres or TenseFeature.None, Number: not NumberFeature.Sing } } && group == subject.Words.End)
        {
            return [other, subject];
        }

        if (List(bare, at) is var (first, last) && last > first)
        {
            var listed = bare.GetRange(first, last - first + 1);
            // "Ivo Saran, a clerk; Peter Holm, his driver; and two guards": between semicolons a comma only says who somebody is.
            return Enumerable.Range(listed[0].Words.End, verb - listed[0].Words.End).Any(i => Words[i].Token.Form == ";") ? listed.FindAll(p => p == listed[0] || Words[p.Words.First - 1].Token.Form != ",") : listed;
        }

        // "The defendant, Peter Holm, was held": both say who it is.
        return at + 1 < bare.Count && IsCoordinated(subject, bare[at + 1]) && Words[subject.Head].Upos == Upos.NOUN && Words[bare[at + 1].Head].Upos == Upos.PROPN ? [subject, bare[at + 1]] : [subject];
    }

    private bool IsLoneName(Phrase phrase) => Words[phrase.Head].Upos == Upos.PROPN && phrase.Words.End - phrase.Words.First == 1 && IsPlace(phrase.Head);

    /// <summary>Where order tells: the list that a phrase stands in, by index among the bare phrases; the phrase alone where no conjunction joins it to another (commas alone join nothing: what stands between them says who it is).</summary>
    private (int First, int Last) List(List<Phrase> bare, int at)
    {
        var (first, last, joins) = (at, at, false);
        while (first > 0 && Between(bare[first - 1], bare[first]) is var before && before != Joint.None)
        {
            joins |= before == Joint.Conjunction;
            first--;
        }

        while (last + 1 < bare.Count && Between(bare[last], bare[last + 1]) is var after && after != Joint.None)
        {
            joins |= after == Joint.Conjunction;
            last++;
        }

        return joins ? (first, last) : (at, at);
    }

    /// <summary>What stands between two phrases of a list, past what the first is of, its place, its age and asides in brackets ("the mayor of Osh (62), a clerk, 30, and two guards").</summary>
    private Joint Between(Phrase left, Phrase right)
    {
        var joint = Joint.None;
        for (var i = left.Words.End; i < right.Words.First;)
        {
            if (Words[i].Upos == Upos.CCONJ)
            {
                (joint, i) = (Joint.Conjunction, i + 1);
            }
            else if (Pack.Including(Words, i) is > 0 and var length)
            {
                (joint, i) = (Joint.Conjunction, i + length);
            }
            else if (PhraseFinder.Joining(Words, right.Words.First, Pack) is > 0 and var joining && i == right.Words.First - joining)
            {
                (joint, i) = (Joint.Conjunction, right.Words.First);
            }
            else if (joint == Joint.Conjunction && (Words[right.Words.First].IsNumber || right.Head > right.Words.First && Words[right.Words.First + 1].IsNumber) && right.Words.First - i <= 2 && Enumerable.Range(i, right.Words.First - i).All(w => Words[w].Upos is Upos.ADP or Upos.ADV or Upos.ADJ or Upos.SCONJ))
            {
                // "A clerk, a driver and at least five students".
                i = right.Words.First;
            }
            else if (Words[i].Token.Form is "," or ";")
            {
                (joint, i) = (joint == Joint.None ? Joint.Comma : joint, i + 1);
            }
            else if (Words[i].Token.Form is "(" or "[")
            {
                while (i < right.Words.First && Words[i].Token.Form is not (")" or "]"))
                {
                    i++;
                }

                i++;
            }
            else if (joint == Joint.Comma && Phrases.Find(p => p.Words.First == i && p.Marker is null) is { } aside && aside.Words.End < right.Words.First && Words[aside.Words.End].Token.Form == ";")
            {
                // "Ivo Saran, a clerk; Peter Holm".
                i = aside.Words.End;
            }
            else if (joint == Joint.Comma && Words[i].Token.Kind == TokenKind.Number && i + 1 < right.Words.First)
            {
                i++;
            }
            else if (Phrases.Find(p => p.Words.First == i + 1 && p.Marker is not null && p.Relation is Relation.Genitive or Relation.Location or Relation.Source && !p.IsPaired && !(p.Relation != Relation.Genitive && Words[p.Head].Upos == Upos.PROPN && Words[right.Head].Upos == Upos.PROPN)) is { } attribute && joint != Joint.Conjunction && Words[i].Upos is Upos.ADP or Upos.SCONJ)
            {
                i = attribute.Words.End;
            }
            else
            {
                return Joint.None;
            }
        }

        return joint;
    }

    /// <summary>An age between marks or something in brackets, which goes on no list.</summary>
    private bool IsAside(Phrase phrase)
    {
        if (phrase.Words.First == 0 || IsBareNumber(phrase))
        {
            return phrase.Words.First > 0 && Words[phrase.Words.First - 1].Token.Form == ",";
        }

        var at = phrase.Words.First - 1;
        while (at > 0 && Words[at].Token.Form is not ("(" or ")" or "[" or "]"))
        {
            at--;
        }

        return Words[at].Token.Form is "(" or "[";
    }

    private enum Joint
    {
        None,
        Comma,
        Conjunction,
    }

    private bool IsCoordinated(Phrase a, Phrase b)
    {
        var (left, right) = a.Head < b.Head ? (a, b) : (b, a);
        var between = right.Words.First - left.Words.End;
        if (order is not null && between == 1 && Words[left.Words.End].Token.Form == "," && (IsBareNumber(left) || IsBareNumber(right)))
        {
            return false; // "Peter Holm, 31, …": his age.
        }

        return between is >= 1 and <= 4 && Enumerable.Range(left.Words.End, between).All(i => Words[i].Upos == Upos.CCONJ || Words[i].Token.Form == "," || Pack.Sides == "accusative" && Words[i].Upos == Upos.ADV && Words[i - 1].Upos == Upos.CCONJ || order is null && IsQuotation(i) || Phrases.Any(p => p.Relation == Relation.Genitive && p.Words.First <= i && i < p.Words.End))
            && (Words[left.Words.End] is { Upos: Upos.CCONJ } or { Token.Form: "," } || Pack.Sides == "accusative" && left.Whole is { } whole && whole.End < right.Words.First && Words[whole.End] is { Upos: Upos.CCONJ } or { Token.Form: "," } || order is null && IsQuotation(left.Words.End) && Words[left.Words.End + 1] is { Upos: Upos.CCONJ } or { Token.Form: "," });
    }

    private bool IsQuotation(int at) => Words[at].Token.Form is "«" or "»" or "„" or "“" or "”" or "\"";

    private bool IsBareNumber(Phrase phrase) => Words[phrase.Head].Token.Kind == TokenKind.Number && phrase.Words.End - phrase.Words.First == 1;

    private bool IsPassive(int at, int start)
    {
        if (IsHad(at))
        {
            return false;
        }

        var features = Words[at].Features;
        if (Pack.Sides != "order" && features.Voice == VoiceFeature.Pass || Pack.Sides == "ergative" && Words[at].Upos == Upos.ADJ && Words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Voice: VoiceFeature.Pass } }))
        {
            return true;
        }

        if (Pack.Sides != "order" || !Words[at].Analyses.Any(a => a.Features.VerbForm == VerbFormFeature.Part && a.Upos == Upos.VERB && a.Features.Tense != TenseFeature.Pres))
        {
            return false;
        }

        // "were attacked and captured": the auxiliary of the first goes for the second too, if it has no object.
        var isHelped = false;
        for (var i = at - 1; i >= Math.Max(order!.HasObject(at, Words.Length) ? start : 0, at - AuxiliaryReach); i--)
        {
            if (Pack.RoleOf(Words[i].Lemma) == "passive")
            {
                return true;
            }

            isHelped |= Words[i].Upos == Upos.AUX;
            // "Is said to have fled": the auxiliary of what governs an infinitive is not its own.
            if (Words[i] is { Upos: Upos.PART, Features.Polarity: not PolarityFeature.Neg } || Words[i].Upos is not (Upos.ADV or Upos.PART or Upos.AUX or Upos.CCONJ or Upos.VERB) && !order.IsPassivePart(i) && !IsTime(i) && !(Words[i].Upos == Upos.ADP && IsTime(i + 1)))
            {
                break;
            }
        }

        // "Had taken in 40 migrants": any other auxiliary makes none.
        if (isHelped)
        {
            return false;
        }

        // "was cut in the city on Monday and restored on Friday": the second of two, with times and places between.
        if (start > 0 && Words[start].Upos == Upos.CCONJ && at - start <= 2 && !order!.HasObject(at, Words.Length) && Words[at].Analyses.Any(a => a.Features is { VerbForm: VerbFormFeature.Part, Voice: VoiceFeature.Pass })
            // "May be jailed for a year or deported and fined": the second may have been one so itself.
            && LastVerb(start) is >= 0 and var verb && IsPassive(verb, verb > 0 && Words[verb - 1].Upos == Upos.CCONJ ? verb - 1 : 0))
        {
            return true;
        }

        // "Have done little": nor is a perfect, whatever follows it.
        var helper = at - 1;
        while (helper > 0 && Words[helper].Upos == Upos.ADV)
        {
            helper--;
        }

        if (helper >= 0 && Words[helper].Upos == Upos.AUX)
        {
            return false;
        }

        // "the men arrested in May": a participle after its noun, with nothing after it that could be an object.
        return order.IsReduced(at, Words.Length) || features.Voice == VoiceFeature.Pass && !order.HasObject(at, Words.Length) && !Words[at].Analyses.Any(a => a.Upos == Upos.VERB && a.Features is { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past });
    }

    /// <summary>The last verb before a word; -1 for none.</summary>
    private int LastVerb(int before)
    {
        var at = before - 1;
        while (at >= 0 && (Words[at].Upos != Upos.VERB || Words[at].Features is { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past }))
        {
            at--;
        }

        return at;
    }

    /// <summary>A name, or a word whose capital nothing but a name explains ("Anna May accused").</summary>
    private bool IsName(int at) =>
        Words[at].Upos == Upos.PROPN || at > 0 && at + 1 < Words.Length && Words[at].Token.Form is { Length: > 1 } form && char.IsUpper(form[0]) && char.IsLower(form[1])
        && char.IsUpper(Words[at - 1].Token.Form[0]) && char.IsLower(Words[at + 1].Token.Form[0]);

    /// <summary>"No arrests were made", "no one was hurt": what is done by or to nobody is not done; "no choice but to fire" is left to do.</summary>
    private bool IsOfNobody(Phrase phrase) =>
        !(phrase.Words.End < Words.Length && Pack.RoleOf(Words[phrase.Words.End].Lower) == "except") && (Pack.IsNegation(Words[phrase.Words.First]) || phrase.Words.First > 0 && (Words[phrase.Words.First - 1].Upos is Upos.DET or Upos.CCONJ || Words[phrase.Words.First - 1].Upos is Upos.PART or Upos.ADV && (phrase.Words.First == 1 || Words[phrase.Words.First - 2].Upos is Upos.PUNCT or Upos.CCONJ or Upos.SCONJ)) && Pack.IsNegation(Words[phrase.Words.First - 1]));

    /// <summary>"Не военные, а полицейские", "полицейские, а не военные": whether a bare phrase is denied beside what is so instead.</summary>
    private bool IsCorrected(Phrase phrase, int verb)
    {
        var negation = phrase.Words.First - 1;
        if (phrase.Marker is not null || negation < 0 || !Pack.IsNegation(Words[negation]) || Words[negation].Upos != Upos.PART)
        {
            return false;
        }

        if (negation > 1 && Pack.RoleOf(Words[negation - 1].Lower) == "contrast")
        {
            return true;
        }

        for (var i = phrase.Words.End; i + 1 < Words.Length && i != verb && i < phrase.Words.End + AuxiliaryReach; i++)
        {
            if (Words[i].Token.Form == ",")
            {
                return Pack.RoleOf(Words[i + 1].Lower) == "contrast" && Phrases.Any(p => p.Marker is null && p.Words.First == i + 2);
            }
        }

        return false;
    }

    /// <summary>"Не является нападением": whether a bare instrumental is what a verb without object says that its subject is.</summary>
    private bool IsPredicative(Argument argument, int verb) =>
        argument is { Function: Function.Oblique, Phrase: { Marker: null, Case: CaseFeature.Ins } } && (Words[verb].Upos == Upos.AUX || Words[verb].Features.Subcat == SubcatFeature.Intr);

    private bool IsNegated(int at, int start)
    {
        for (var i = at - 1; i >= Math.Max(start, at - AuxiliaryReach); i--)
        {
            if (Words[i].Features.Polarity == PolarityFeature.Neg && Words[i].Upos == Upos.PART || Pack.IsNegation(Words[i]))
            {
                return true;
            }

            // "Погибших нет, двое ранены": what a mark parts from the verb denies what stands before it.
            if (Words[i].Upos is Upos.NOUN or Upos.PROPN || Pack.Sides == "accusative" && i > start && Words[i].Token.Form == "," && Pack.IsNegation(Words[i - 1]))
            {
                break;
            }
        }

        return false;
    }
}
