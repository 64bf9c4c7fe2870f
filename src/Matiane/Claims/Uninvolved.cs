using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Who says of himself or of others that they had no part in a deed: "had nothing to do with the killings", «не имеет отношения к взрыву», "თავდასხმასთან კავშირი არ აქვს". The deed is denied of them.</summary>
internal static class Uninvolved
{
    /// <summary>How many words may stand between the word for a part and the deed.</summary>
    private const int Reach = 8;

    /// <summary>How many words say that there is nothing between two ("nothing to do").</summary>
    private const int Nothing = 3;

    /// <summary>Denies the deed, as the sentence itself names it or as one before told it.</summary>
    /// <param name="claims">The claims of a report, in its order.</param>
    /// <param name="told">The match of each.</param>
    /// <param name="context">The report.</param>
    /// <param name="attributions">Who says what in the report.</param>
    public static void Add(List<Claim> claims, List<(PatternMatch Match, string Id)> told, ReportContext context, ImmutableArray<Attribution> attributions)
    {
        for (var s = 0; s < context.Report.Sentences.Length; s++)
        {
            if (PartsIn(s, context) is not { Count: > 0 } parts)
            {
                continue;
            }

            var read = new HashSet<int>();
            foreach (var clause in context.ClausesOf(s))
            {
                if (clause.Kind != PredicateKind.Nominal && Part(clause, parts, context) is { } part && Deed(clause, part, context) is { } deed && read.Add(part))
                {
                    Deny(clause, part, deed, claims, told, context, attributions);
                }
            }
        }
    }

    /// <summary>Denies a deed that a clause says somebody had no part in.</summary>
    private static void Deny(Clause clause, int part, int deed, List<Claim> claims, List<(PatternMatch Match, string Id)> told, ReportContext context, ImmutableArray<Attribution> attributions)
    {
        var (sentence, words) = context.Report.Sentences[clause.Sentence];
        var by = Denials.DenierIn(clause, context) is { } who ? ClaimParties.Of([who], context) : [];
        var here = Enumerable.Range(0, claims.Count).Where(i => told[i].Match is var match && match.Clause.Sentence == clause.Sentence && (match.Clause.Predicate == deed || match.Uses.Contains(deed)) && IsDeed(match.Frame)).ToList();
        foreach (var i in here)
        {
            claims[i] = claims[i] with { Status = ClaimStatus.Denied, Actors = claims[i].Actors.IsEmpty ? by : claims[i].Actors, Responsibility = "denied", Attribution = claims[i].Attribution.IsEmpty && !by.IsEmpty && context.Syntax.RoleOf(words[clause.Predicate].Lemma) == "denied" ? [ClaimSources.OfParty(by[0])] : claims[i].Attribution, Acled = null, States = [] };
        }

        if (here.Count == 0)
        {
            var cue = new Quote(sentence.Part, words[part].Span);
            var sayers = ClaimSources.Of(cue, attributions, _ => false, context, null);
            sayers = sayers.IsEmpty && !by.IsEmpty ? [ClaimSources.OfParty(by[0])] : sayers;
            var at = told.FindLastIndex(t => t.Match.Clause.Sentence < clause.Sentence) + 1;
            foreach (var i in Denials.Denied(clause.Sentence, deed, sayers is [.., var last] ? last.Source : null, claims, told, context).FindAll(i => IsDeed(told[i].Match.Frame)))
            {
                claims.Insert(at, Denials.OfDenial(claims[i], $"{claims[i].Id}-{clause.Sentence}-{part}", sentence, words[deed], sayers) with { Actors = by.IsEmpty ? claims[i].Actors : by, Responsibility = "denied" });
                told.Insert(at, (told[i].Match, claims[at].Id));
                here.Add(at);
                at++;
            }
        }

        // The words of the denial are no charge beside it.
        for (var i = claims.Count - 1; i >= 0 && here.Count > 0; i--)
        {
            if (claims[i].Event == "ACCUSE" && told[i].Match.Clause is var charge && charge.Sentence == clause.Sentence && (charge.Predicate == clause.Predicate || charge.Predicate == part))
            {
                claims.RemoveAt(i);
                told.RemoveAt(i);
            }
        }
    }

    private static bool IsDeed(Frame frame) => frame.Event is "ASSAULT" or "COERCE" || frame is { Event: "INCIDENT", Mode: "crime" or "casualties" };

    /// <summary>The words of a sentence that say that somebody had a part in a deed ("involved") or none ("uninvolved").</summary>
    private static List<(int At, string Role)> PartsIn(int sentence, ReportContext context)
    {
        var words = context.Report.Sentences[sentence].Words;
        var found = new List<(int At, string Role)>();
        for (var i = 0; i < words.Length; i++)
        {
            // "Nothing to do with".
            var role = context.Syntax.RoleOf(words, i, Nothing) == "uninvolved" ? "uninvolved" : context.Syntax.RoleOf(words[i].Lemma + " deed");
            if (role is "uninvolved" or "involved")
            {
                found.Add((i, role));
            }
        }

        return found;
    }

    /// <summary>The word of a clause that says that somebody had no part: "nothing to do", "no hand", «не причастен», "კავშირი არ"; null for none.</summary>
    private static int? Part(Clause clause, List<(int At, string Role)> named, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        foreach (var (i, role) in named.Where(n => n.At >= clause.Extent.First && n.At < clause.Extent.End))
        {
            var denies = context.Syntax.RoleOf(words[clause.Predicate].Lemma) == "denied" && clause.Predicate != i;
            if (role == "uninvolved" || role == "involved" && (denies ? !clause.IsNegated : clause.IsNegated || i > 0 && context.Syntax.IsNegation(words[i - 1]))
                // "Not stain their hands with blood": where order tells, a part in something is nobody's before it and has an adposition behind it.
                && !(context.Syntax.Sides == "order" && role == "involved" && (i > 0 && words[i - 1].Features.Poss == PossFeature.Yes || words[i].Upos != Upos.ADP && !(i + 1 < words.Length && words[i + 1].Upos == Upos.ADP))))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>What they had no part in: the word for a deed, or one that points back to it, beside the word for a part; null for none.</summary>
    private static int? Deed(Clause clause, int part, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        for (var i = part + 1; i < Math.Min(words.Length, part + 1 + Reach) && !IsEnd(i); i++)
        {
            if (Tells(i))
            {
                return i;
            }
        }

        // Where verbs stand last what it is a part in stands before it.
        for (var i = part - 1; context.Syntax.Sides == "ergative" && i >= Math.Max(0, part - Reach) && !IsEnd(i); i--)
        {
            if (Tells(i))
            {
                return i;
            }
        }

        return null;

        bool IsEnd(int at) => words[at].Token.Form is "," or ";" or "." or ":" || words[at].Upos == Upos.SCONJ || words[at].Features.PronType == PronTypeFeature.Rel || words[at].Features.VerbForm == VerbFormFeature.Fin && at != clause.Predicate;

        bool Tells(int at) => words[at].Upos is Upos.NOUN or Upos.VERB && (context.FramesOf(clause.Sentence, at).Any(IsDeed) || context.Syntax.RoleOf(words[at].Lemma) == "deed") || words[at].Upos is Upos.PRON or Upos.DET && Denials.PointerAt(at, words, context) == "account";
    }
}
