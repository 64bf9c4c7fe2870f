using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Who does what another did right before: "Canada recalled its envoy. Norway followed suit", «Так же поступила Дания», "დანიამაც იგივე გააკეთა" (role <c>same</c>).</summary>
internal static class SameDeeds
{
    /// <summary>How far from its verb, in words, the word stands that says that it is the same.</summary>
    private const int WordReach = 3;

    /// <summary>Adds, for each clause that says no more than that somebody does the same, what the sentence before, or the clauses before it in its own, told.</summary>
    /// <param name="matches">What a report tells, in its order.</param>
    /// <param name="context">The report.</param>
    public static void Add(List<PatternMatch> matches, ReportContext context)
    {
        foreach (var clause in context.Clauses)
        {
            if (clause is not { Kind: PredicateKind.Finite, IsNegated: false, Modal: null, Tense: TenseFeature.Past } || !IsSame(clause, context) || SubjectOf(clause) is not { } subject
                || matches.Exists(m => m.Clause == clause) || Before(clause, subject, matches) is not { Count: > 0 } deeds)
            {
                continue;
            }

            matches.AddRange(deeds.ConvertAll(d => d with
            {
                Clause = clause,
                Actors = [subject],
                Recipients = [],
                Trigger = null,
                Uses = [],
                Tolls = [],
                NamedActors = [],
                // Whom it befell, without the other's figure; nobody where they are the other's own ("its embassy"), or the new doer's ("expelled two Danes. Denmark did the same").
                NamedRecipients = [.. d.Recipients.Where(r => context.Report.Sentences[r.Words.Sentence].Words[r.Words.First].Features.Poss != PossFeature.Yes && !AreOfOneCountry(r, subject, context))],
            }));
        }
    }

    private static bool IsSame(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        var verb = words[clause.Predicate].Lemma;
        return Enumerable.Range(Math.Max(0, clause.Predicate - WordReach), WordReach * 2).Any(i => i != clause.Predicate && i < words.Length
            && (Says(words[i].Lemma) || Says(words[i].Lower) || i + 1 < words.Length && Says(words[i].Lower + " " + words[i + 1].Lower)));

        bool Says(string word) => context.Syntax.RoleOf(verb + " " + word) == "same";
    }

    private static Phrase? SubjectOf(Clause clause) =>
        clause.Arguments.FirstOrDefault(a => a is { Function: Function.Actor or Function.Single, Phrase: { Marker: null, IsPronoun: false } } || clause.IsPassive && a is { Function: Function.Undergoer, Phrase: { Marker: null, IsPronoun: false } })?.Phrase;

    /// <summary>The last deed told before by somebody else in a finite clause of the same sentence or the one before, with whatever else that clause's doers did there.</summary>
    private static List<PatternMatch> Before(Clause clause, Phrase subject, List<PatternMatch> matches)
    {
        var earlier = matches.FindAll(m => m.Clause is { Kind: PredicateKind.Finite, IsNegated: false } told && (told.Sentence == clause.Sentence && told.Predicate < clause.Predicate || told.Sentence == clause.Sentence - 1)
            && m.Frame.Event != "INCIDENT" && !m.Actors.IsEmpty && !m.Actors.Contains(subject));
        return earlier.OrderBy(m => m.Clause.Sentence).ThenBy(m => m.Clause.Predicate).LastOrDefault() is { } last ? earlier.FindAll(m => m.Clause.Sentence == last.Clause.Sentence && m.Actors.SequenceEqual(last.Actors)) : [];
    }

    private static bool AreOfOneCountry(Phrase one, Phrase other, ReportContext context) => CountriesOf(one, context).Intersect(CountriesOf(other, context)).Any();

    private static IEnumerable<string> CountriesOf(Phrase phrase, ReportContext context) =>
        context.MentionsIn(phrase).Select(m => m switch { PlaceMention { Place: { } place } => place.Country, DemonymMention demonym => demonym.Country, _ => null }).OfType<string>();
}
