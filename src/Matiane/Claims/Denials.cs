using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>What a later sentence says is not so: "A rights group said soldiers had shot two herders. The army denied it."</summary>
internal static class Denials
{
    /// <summary>How many sentences back a denial points.</summary>
    private const int Reach = 2;

    /// <summary>Adds for each denial that only points back the claims that it denies, as denied by who denies them.</summary>
    /// <param name="claims">The claims of a report, in its order.</param>
    /// <param name="told">The match of each.</param>
    /// <param name="context">The report.</param>
    public static void Add(List<Claim> claims, List<(PatternMatch Match, string Id)> told, ReportContext context)
    {
        for (var s = 0; s < context.Report.Sentences.Length; s++)
        {
            if (Of(s, context) is not { } denial || DeniedHere(s, denial, ClaimParties.Of([denial.By], context), claims, told).Count == 0 && Enumerable.Range(0, claims.Count).Any(i => denial.At != denial.Verb && !denial.IsContent && told[i].Match.Clause is var judged && judged.Sentence == s && judged.Predicate == denial.Verb && claims[i] is { Event: "ACCUSE", Mode: "disapprove" }
                // "Called the report a lie": the judgement says it.
                || told[i].Match.Clause.Sentence == s && claims[i] is { Status: ClaimStatus.Denied } and not { Event: "ACCUSE", Actors.IsEmpty: true }))
            {
                continue;
            }

            var deniers = ClaimParties.Of([denial.By], context);
            if (deniers.IsEmpty)
            {
                continue;
            }

            var (sentence, words) = context.Report.Sentences[s];
            var here = DeniedHere(s, denial, deniers, claims, told);
            var at = told.FindLastIndex(t => t.Match.Clause.Sentence < s || here.Count > 0 && t.Match.Clause.Sentence == s) + 1;
            var start = at;
            foreach (var i in here.Count > 0 ? here : Denied(s, denial, deniers, claims, told, context))
            {
                claims.Insert(at, OfDenial(claims[i], $"{claims[i].Id}-{s}", sentence, words[denial.At], [ClaimSources.OfParty(deniers[0])]) with
                {
                    Actors = denial.IsOfPart ? deniers : claims[i].Actors,
                    Responsibility = denial.IsOfPart ? "denied" : claims[i].Responsibility,
                });
                told.Insert(at, (told[i].Match, claims[at].Id));
                at++;
            }

            // "«Ариана» обвинения отрицает": a charge that nothing told before is denied of stands by itself.
            if (at == start && context.Syntax.RoleOf(words[denial.Pointer].Lemma) == "charge")
            {
                continue;
            }

            LeaveWords(s, denial, claims, told, here.Count > 0 ? told.FindLastIndex(t => t.Match.Clause.Sentence < s) + 1 : at);
        }
    }

    /// <summary>What was told once more, as a later sentence denies it: of its place and day without their words, of no figure or state.</summary>
    /// <param name="deed">What was told.</param>
    /// <param name="id">Id of the new claim.</param>
    /// <param name="sentence">The sentence of the denial.</param>
    /// <param name="trigger">The word of it that denies.</param>
    /// <param name="sayers">Who denies.</param>
    public static Claim OfDenial(Claim deed, string id, Sentence sentence, Word trigger, ImmutableArray<ClaimSource> sayers) => deed with
    {
        Id = id,
        Status = ClaimStatus.Denied,
        Trigger = new Quote(sentence.Part, trigger.Span),
        Evidence = new Quote(sentence.Part, sentence.Span),
        Attribution = sayers,
        Place = deed.Place?.Again(),
        Time = deed.Time is { Inferred: false } time ? time with { Quote = null, Inferred = true } : deed.Time,
        Counts = [],
        Acled = null,
        States = [],
    };

    /// <summary>"Оппозиция сообщила о расстреле, но власти это отрицают": where case tells, what the clauses before it in its own sentence tell that it denies; a charge only where no deed of it is told.</summary>
    private static List<int> DeniedHere(int sentence, Denial denial, ImmutableArray<Party> deniers, List<Claim> claims, List<(PatternMatch Match, string Id)> told)
    {
        if (denial.Start <= 0 || deniers.IsEmpty)
        {
            return [];
        }

        var before = Enumerable.Range(0, claims.Count).Where(i => told[i].Match.Clause is var clause && clause.Sentence == sentence && clause.Predicate < denial.Start && claims[i].Status == ClaimStatus.Asserted && !claims[i].Attribution.Any(a => a.Source == deniers[0].Name)).ToList();
        var deeds = denial.IsOfPart ? before.FindAll(i => claims[i].Event == "ASSAULT") : before.FindAll(i => claims[i].Event is "ASSAULT" or "COERCE" or "RETREAT" or "MOBILIZE" or "INCIDENT" or "SANCTION" or "PROTEST");
        return deeds.Count > 0 ? [deeds[^1]] : before.FindAll(i => claims[i] is { Event: "ACCUSE", Mode: "allege" });
    }

    /// <summary>Whether a sentence denies what was told before it.</summary>
    public static bool IsDenial(int sentence, ReportContext context) => Of(sentence, context) is not null;

    /// <summary>"Called the report a lie", "denied involvement": the words of the denial are no charge or refusal beside it.</summary>
    private static void LeaveWords(int sentence, Denial denial, List<Claim> claims, List<(PatternMatch Match, string Id)> told, int after)
    {
        for (var i = claims.Count - 1; i >= after; i--)
        {
            if (told[i].Match.Clause is var clause && clause.Sentence == sentence && claims[i] is { Event: "ACCUSE" or "REJECT", Counts.IsEmpty: true } && (clause.Predicate == denial.Verb || clause.Predicate == denial.At || clause.Predicate == denial.Pointer))
            {
                claims.RemoveAt(i);
                told.RemoveAt(i);
            }
        }
    }

    /// <summary>A denial: by whom, at which word, whether only a part in the deed is denied, and whether it is said to be untrue (not called so).</summary>
    private sealed record Denial(Phrase By, int Verb, int Pointer, int At, bool IsOfPart, bool IsContent, int Start);

    /// <summary>The denial that a sentence is: a verb of denying with what was told as its object ("denied this", "опровергло эту информацию"), or what was told called untrue; null for none, or where the sentence itself says what is denied.</summary>
    private static Denial? Of(int sentence, ReportContext context) =>
        context.Syntax.Sides == "accusative" ? Of(sentence, context, isWithin: true) ?? Of(sentence, context, isWithin: false) : Of(sentence, context, isWithin: false);

    /// <param name="sentence">The sentence.</param>
    /// <param name="context">The report.</param>
    /// <param name="isWithin">Whether what points back must stand in the clause of who denies it.</param>
    private static Denial? Of(int sentence, ReportContext context, bool isWithin)
    {
        var words = context.Report.Sentences[sentence].Words;
        foreach (var clause in context.ClausesOf(sentence))
        {
            if (clause is not { Kind: PredicateKind.Finite, IsNegated: false, Modal: null, Tense: not TenseFeature.Fut } || words[clause.Predicate].Upos != Upos.VERB || DenierIn(clause, context) is not { } by)
            {
                continue;
            }

            var verb = words[clause.Predicate].Lemma;
            for (var i = 0; i < words.Length; i++)
            {
                if (PointerAt(i, words, context) is not { } pointer)
                {
                    continue;
                }

                if (clause.Extent.Contains(sentence, i) && IsBeside(i, clause.Predicate, words) && (context.Syntax.RoleOf(verb) == "denied" || context.Syntax.RoleOf($"{verb} {words[i].Lemma}") == "denied") && !HasContent(clause, context))
                {
                    return new Denial(by, clause.Predicate, i, clause.Predicate, pointer == "part", false, StartOf(clause));
                }

                if (pointer != "part" && (!isWithin || clause.Extent.Contains(sentence, i)) && UntrueAfter(i, words, context) is { } untrue && untrue > 0)
                {
                    return new Denial(by, clause.Predicate, i, untrue, false, HasContent(clause, context) || words.Skip(clause.Predicate).Take(i - clause.Predicate).Any(w => w.Upos == Upos.SCONJ), StartOf(clause));
                }
            }
        }

        return null;

        // "…, но власти это отрицают": a clause that goes on the one before; -1 where order or the ends of words that stand last tell.
        int StartOf(Clause clause) => context.Syntax.Sides == "accusative" ? clause.Extent.First : -1;
    }

    /// <summary>Whether a word points back to what was told, by itself ("this") or as a noun of telling ("the report"), with nothing of its own behind it: "account"; to what share somebody had in it ("any involvement"): "part"; null for others.</summary>
    public static string? PointerAt(int at, ImmutableArray<Word> words, ReportContext context)
    {
        var role = context.Syntax.RoleOf($"{words[at].Lower} told") ?? (words[at].Upos == Upos.NOUN ? context.Syntax.RoleOf($"{words[at].Lemma} told") : null);
        if (role is not ("account" or "part"))
        {
            return null;
        }

        var next = at + 1 < words.Length ? words[at + 1] : default;
        // "Опровергли сообщения, будто солдаты вошли в город": so does what a mark and a word of content open.
        if (context.Syntax.Sides != "order" && next?.Token.Form == "," && at + 2 < words.Length && context.Syntax.RoleOf(words[at + 2].Lower) is "content" or "alleged" or "seems")
        {
            return null;
        }

        var isPronoun = words[at].Upos is Upos.PRON or Upos.DET;
        // "Denied this request", "reports of a coup": what has more to it says itself what is denied.
        return next is null || (isPronoun ? next.Upos is not (Upos.NOUN or Upos.ADJ or Upos.PROPN or Upos.NUM) || context.Syntax.RoleOf(next.Lemma) is "untrue" or "denied" || context.Syntax.Sides != "order" && next.Upos is Upos.NOUN or Upos.PROPN && !words[at].Analyses.Any(p => next.Analyses.Any(n => n.Features.Case == p.Features.Case && n.Lemma == next.Lemma))
            : role == "part" || !(context.Syntax.Sides != "ergative" && (next.Upos is Upos.ADP && context.Syntax.RelationOf(next.Lower) != Relation.As || next.Upos is Upos.NOUN && next.Features.Case == CaseFeature.Gen) || next.Upos == Upos.SCONJ)) ? role : null;
    }

    /// <summary>"Denies any involvement", not "denies having sunk it": whether no verb and nothing tied stands between a verb and what points back.</summary>
    private static bool IsBeside(int pointer, int verb, ImmutableArray<Word> words)
    {
        for (var i = Math.Min(pointer, verb) + 1; i < Math.Max(pointer, verb); i++)
        {
            if (words[i].Upos is Upos.VERB or Upos.SCONJ or Upos.ADP || words[i].Token.Form == ",")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where behind a pointer, or right before it where case tells, a word says that it is not so; null for nowhere.</summary>
    private static int? UntrueAfter(int pointer, ImmutableArray<Word> words, ReportContext context)
    {
        for (var i = context.Syntax.Sides == "order" ? pointer + 1 : Math.Max(0, pointer - Reach); i < words.Length && (i < pointer || words[i].Token.Form is not ("," or ";" or ".")); i++)
        {
            // "Осуждён за распространение ложной информации": an attribute of it says what kind it is, save of what something is called.
            if (i == pointer - 1 && words[i].Upos == Upos.ADJ && words[pointer].Features.Case is not (CaseFeature.Ins or CaseFeature.Ess))
            {
                continue;
            }

            if (i != pointer && words[i].Upos != Upos.VERB && context.Syntax.RoleOf(words[i].Lemma) is "untrue" or "denied" && !(i > 0 && context.Syntax.IsNegation(words[i - 1]))
                || i > 0 && context.Syntax.RoleOf($"{words[i - 1].Lower} {words[i].Lemma}") == "untrue")
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Whether a clause of the sentence is what a verb denies.</summary>
    private static bool HasContent(Clause denial, ReportContext context)
    {
        foreach (var clause in context.ClausesOf(denial.Sentence))
        {
            // "Denied this: the boy, it said, had drowned": what stands behind a colon tells how it was instead.
            if (clause is { Link: ClauseLink.Content, Parent: { } parent } && context.Clauses[parent].Predicate == denial.Predicate && !context.Report.Sentences[denial.Sentence].Words.Skip(denial.Predicate).Take(clause.Predicate - denial.Predicate).Any(w => w.Token.Form == ":"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who denies: the subject, or where a verb has none the body that it is said in; null for nobody.</summary>
    public static Phrase? DenierIn(Clause clause, ReportContext context)
    {
        Phrase? found = null;
        foreach (var argument in clause.Arguments)
        {
            var phrase = argument.Phrase.IsPronoun ? context.Referent(argument.Phrase) ?? argument.Phrase : argument.Phrase;
            if (phrase.IsPronoun || !context.ClassesOf(phrase).Any(c => c is "state" or "office" or "people" or "organisation" or "armed" or "place" or "media" or "crowd") && !context.MentionsIn(phrase).Any(m => m is Mentions.ActorMention { Class: "state" or "armed" or "organisation" }))
            {
                continue;
            }

            if (argument.Function is Function.Actor or Function.Single)
            {
                return phrase;
            }

            found ??= context.Syntax.Sides == "accusative" && argument.Relation == Relation.Location && !context.ClassesOf(phrase).Contains("place") ? phrase : null;
        }

        return found;
    }

    /// <summary>The claims that a denial points back to: of the nearest sentence before it that has any, those that others than who denies say or that are charged to somebody, else an act that is told.</summary>
    private static List<int> Denied(int sentence, Denial denial, ImmutableArray<Party> deniers, List<Claim> claims, List<(PatternMatch Match, string Id)> told, ReportContext context) =>
        Denied(sentence, denial.Pointer, deniers[0].Name, claims, told, context);

    /// <summary>The claims that a word of a denial points back to, given who denies.</summary>
    /// <param name="sentence">The sentence of the denial.</param>
    /// <param name="pointer">The word in it that points back.</param>
    /// <param name="denier">Who denies.</param>
    /// <param name="claims">The claims of the report.</param>
    /// <param name="told">The match of each.</param>
    /// <param name="context">The report.</param>
    public static List<int> Denied(int sentence, int pointer, string? denier, List<Claim> claims, List<(PatternMatch Match, string Id)> told, ReportContext context)
    {
        for (var s = sentence - 1; s >= Math.Max(0, sentence - Reach); s--)
        {
            var here = Enumerable.Range(0, claims.Count).Where(i => told[i].Match.Clause.Sentence == s && (claims[i].Status is ClaimStatus.Asserted or ClaimStatus.Historical || claims[i] is { Status: ClaimStatus.Hypothetical, Event: "ASSAULT", Attribution.IsEmpty: false }) && claims[i].Trigger.Part == context.Report.Sentences[sentence].Sentence.Part).ToList();
            if (here.Count == 0)
            {
                continue;
            }

            var others = here.FindAll(i => claims[i].Attribution.Any(a => a.Source != denier) && !claims[i].Attribution.Any(a => a.Source == denier));
            var deeds = (others.Count > 0 ? others : here).FindAll(i => claims[i].Event is "ASSAULT" or "COERCE" or "RETREAT" or "MOBILIZE" or "INCIDENT" or "SANCTION" or "AGREE" or "CONSULT" or "PROTEST" or "AID" or "COOPERATE" or "CONCEDE" or "REJECT");
            // "His lawyer called the charge absurd": a curfew that the report itself tells is no charge.
            if (context.Syntax.RoleOf(context.Report.Sentences[sentence].Words[pointer].Lemma) == "charge")
            {
                deeds = deeds.FindAll(i => claims[i].Event is "ASSAULT" or "INCIDENT" || !claims[i].Attribution.IsEmpty);
            }

            var violence = deeds.FindAll(i => claims[i].Event == "ASSAULT" && told[i].Match.Clause.Kind == PredicateKind.Finite);
            return violence.Count > 0 ? violence : deeds.Count > 0 ? [deeds[^1]] : here.FindAll(i => claims[i] is { Event: "ACCUSE", Mode: "allege" });
        }

        return [];
    }
}
