using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <content>What later words point back to.</content>
internal sealed partial class ReportContext
{
    /// <summary>The two sides that a phrase like "both sides" stands for; null for any other, and where none were told.</summary>
    public (ImmutableArray<Phrase> One, ImmutableArray<Phrase> Other)? TwoSides(Phrase phrase)
    {
        if (bothSides.IsEmpty || phrase.IsPronoun)
        {
            return null;
        }

        if (!twoSides.TryGetValue((phrase.Words, phrase.Head), out var known))
        {
            twoSides[(phrase.Words, phrase.Head)] = known = bothSides.Of(phrase, this);
        }

        return known;
    }

    /// <summary>Keeps an act in mind for later sentences ("the firing", "this attack", "both sides").</summary>
    public void Tell(Patterns.PatternMatch match)
    {
        bothSides.Tell(match, this);
        if (match.Frame.Event == "ASSAULT" && (!match.Actors.IsEmpty || match.Frame.Mode == "suicide-attack") && !match.Clause.IsNegated)
        {
            told.Add(match);
        }
    }

    /// <summary>Notes whom a side that only points back stands for ("the victims", "both leaders").</summary>
    public void Mean(Phrase side, ImmutableArray<Phrase> phrases) => (meant ??= [])[(side.Words, side.Head)] = phrases;

    /// <summary>The sides of a claim, each that only points back replaced by those for whom it stands.</summary>
    public ImmutableArray<Phrase> Meant(ImmutableArray<Phrase> sides)
    {
        if (meant is null || sides.IsEmpty)
        {
            return sides;
        }

        ImmutableArray<Phrase>.Builder? all = null;
        for (var i = 0; i < sides.Length; i++)
        {
            if (meant.TryGetValue((sides[i].Words, sides[i].Head), out var phrases))
            {
                if (all is null)
                {
                    all = ImmutableArray.CreateBuilder<Phrase>(sides.Length + phrases.Length);
                    all.AddRange(sides, i);
                }

                foreach (var phrase in phrases)
                {
                    if (!all.Contains(phrase))
                    {
                        all.Add(phrase);
                    }
                }
            }
            else if (all?.Contains(sides[i]) == false)
            {
                all.Add(sides[i]);
            }
        }

        return all is null ? sides : all.DrainToImmutable();
    }

    /// <summary>The act with its doers that a noun with "the" or "this" points back to: of the same kind, or of any where the noun names none ("the attack"); null for none.</summary>
    public Patterns.PatternMatch? PointedAt(Clause clause, Patterns.Frame frame)
    {
        if (frame is not { Event: "ASSAULT", Agentless: null } || !IsKnownOne(clause))
        {
            return null;
        }

        // "The Sunday attack", "the Sake attack", «после резни в Хаме»: its day or place tells which of several is meant.
        var mark = MentionsOf(clause.Sentence).FirstOrDefault(m => m is TimeMention or PlaceMention && IsRightBefore(m.Words, clause.Predicate) || m is PlaceMention && IsRightBehind(m.Words, clause.Predicate));
        for (var i = told.Count - 1; i >= 0 && clause.Sentence - told[i].Clause.Sentence <= BackReach; i--)
        {
            if (told[i].Clause.Sentence < clause.Sentence && (told[i].Frame.Mode == frame.Mode || frame.Mode is null && told[i].Frame.Mode is not ("destroy" or "crowd-control" or "abduct") || IsBlastOf(frame, told[i].Frame)))
            {
                return MayHaveHappened(told[i].Clause) && (mark is null || MentionsOf(told[i].Clause.Sentence).Any(m => AreOfOne(m, mark))) ? told[i] : null;
            }
        }

        return null;
    }

    /// <summary>"The Sake bus attack": whether nothing but nouns stands between words and the noun behind them.</summary>
    private bool IsRightBefore(WordRange range, int noun) => range.End <= noun && Enumerable.Range(range.End, noun - range.End).All(i => Report.Sentences[range.Sentence].Words[i].Upos == Upos.NOUN);

    /// <summary>"The massacre in Hama": whether nothing but an adposition stands between a noun and the words behind it.</summary>
    private bool IsRightBehind(WordRange range, int noun) => range.First == noun + 1 || range.First == noun + 2 && Report.Sentences[range.Sentence].Words[noun + 1].Upos == Upos.ADP;

    /// <summary>Whether two mentions tell the same place or day.</summary>
    private static bool AreOfOne(Mention one, Mention other) =>
        (one, other) switch
        {
            (PlaceMention { Place: { } here }, PlaceMention { Place: { } there }) => here == there,
            (TimeMention { Time: { } first }, TimeMention { Time: { } second }) => first.From == second.From,
            _ => false,
        };

    /// <summary>"Plan to attack the port. … The attack": whether what a clause tells is not only to come, possible or asked for, by its own form and that of the verb that a noun is a side of; what somebody had to do was done.</summary>
    private bool MayHaveHappened(Clause clause)
    {
        var words = Report.Sentences[clause.Sentence].Words;
        return clause is { Modal: null, Tense: not TenseFeature.Fut } && !(clause.Kind == PredicateKind.Infinitive && words[clause.Extent.First..clause.Predicate].Any(w => Syntax.RoleOf(w.Lemma) is "planned" or "demanded" or "threatened" or "hypothetical" or "negated"))
            && !(clause is { Kind: PredicateKind.Nominal, Parent: { } parent } && Clauses[parent] is { Kind: not PredicateKind.Nominal } verb && !MayHaveHappened(verb));
    }

    /// <summary>"A bomber blew himself up … The blast": an explosion that an earlier act was.</summary>
    public static bool IsBlastOf(Patterns.Frame blast, Patterns.Frame act) => blast is { Event: "ASSAULT", Mode: "explosives" } && act is { Event: "ASSAULT", Mode: "suicide-attack" };

    /// <summary>Whether a clause's noun has a word before it that says that it is known which is meant.</summary>
    public bool IsDefinite(Clause clause) => IsDefinite(clause.Sentence, clause.Predicate);

    /// <summary>"The attack was planned", «нападение было спланировано», "თავდასხმა დაგეგმილი იყო": whether a noun stands for one happening that is known; where no article tells, one with nothing that says which.</summary>
    public bool IsKnownOne(Clause clause)
    {
        var words = Report.Sentences[clause.Sentence].Words;
        return IsDefinite(clause) || Syntax.Sides != "order" && words[clause.Predicate] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing } && clause.Arguments.All(a => a.Function != Function.Genitive)
            && (clause.Predicate == 0 || words[clause.Predicate - 1].Upos is not (Upos.ADJ or Upos.NUM or Upos.DET or Upos.NOUN) && words[clause.Predicate - 1].Features.VerbForm != VerbFormFeature.Part);
    }

    /// <summary>Whether a noun has a word before it that says that it is known which is meant.</summary>
    public bool IsDefinite(int sentence, int noun)
    {
        var words = Report.Sentences[sentence].Words;
        for (var i = noun - 1; i >= 0 && words[i].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.NUM; i--)
        {
            if (words[i].Upos == Upos.DET)
            {
                return words[i].Features.Definite == DefiniteFeature.Def || words[i].Features.PronType == PronTypeFeature.Dem;
            }
        }

        return false;
    }

    /// <summary>The words that a clause tells its happening in: of an event noun also what a relative clause after it says of it ("the blast that hit the bridge on Saturday").</summary>
    public WordRange Reach(Clause clause)
    {
        if (clause.Kind == PredicateKind.Nominal)
        {
            foreach (var told in ClausesOf(clause.Sentence))
            {
                if (told.Kind == PredicateKind.Finite && told.Extent.First >= clause.Extent.End && told.Extent.First - clause.Extent.End <= 1
                    && told.Arguments.Any(a => a is { IsInherited: true, Function: Function.Actor or Function.Undergoer or Function.Single } && a.Phrase.Head == clause.Predicate))
                {
                    return clause.Extent with { End = told.Extent.End };
                }
            }
        }

        return clause.Extent;
    }

    /// <summary>Whether two clauses of a sentence each name a place of their own ("3,400 died in Turkey; in Syria 1,600 were killed").</summary>
    public bool AreApart(Clause one, Clause other)
    {
        return one.Extent != other.Extent && PlacesIn(one) is { Count: > 0 } here && PlacesIn(other) is { Count: > 0 } there && !here.Any(h => there.Any(t => h.Name == t.Name || PlaceTies.IsIn(h, t) || PlaceTies.IsIn(t, h)));

        List<Place> PlacesIn(Clause clause) => [.. MentionsOf(clause.Sentence).OfType<PlaceMention>().Where(p => p.Place is not null && clause.Extent.Contains(p.Words)).Select(p => p.Place!)];
    }

    /// <summary>Whether two tolls of a sentence are told by different sources ("police said five died, the opposition that 20 were killed").</summary>
    public bool AreToldApart(Patterns.PatternMatch one, Patterns.PatternMatch other)
    {
        if (one.Clause.Extent == other.Clause.Extent || attributions.IsEmpty)
        {
            return false;
        }

        var (here, there) = (SayersOf(one), SayersOf(other));
        return one.Frame.RecipientMeasure == other.Frame.RecipientMeasure ? !here.SetEquals(there) : here.Count > 0 && there.Count > 0 && !here.Overlaps(there);

        HashSet<(Text.TextPart Part, Text.TextSpan Span)> SayersOf(Patterns.PatternMatch match)
        {
            var (sentence, _) = Report.Sentences[match.Clause.Sentence];
            var word = SpanOf(match.Clause.Sentence, match.Clause.Predicate);
            return [.. attributions.Where(a => a.Content.Any(c => c.Part == sentence.Part && c.Span.Contains(word))).Select(a => a.Source?.Quote).OfType<Quote>().Select(q => (q.Part, q.Span))];
        }
    }

    /// <summary>"Among them a general of Iran's guards": whether a place stands right behind words that tell who is among those counted.</summary>
    public bool IsAmongThose(PlaceMention place)
    {
        var words = Report.Sentences[place.Words.Sentence].Words;
        for (var i = place.Words.First - 1; i >= Math.Max(0, place.Words.First - AmongReach) && words[i].Upos != Upos.PUNCT; i--)
        {
            if (Syntax.RoleOf(words[i].Lower) == "including" || i > 0 && Syntax.RoleOf(words[i - 1].Lower + " " + words[i].Lower) == "including")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"გაგზავნის გადაწყვეტილება": whether a deed told as a noun is what a decision or plan right behind it is of.</summary>
    public bool IsDecided(Clause clause) =>
        Syntax.Sides == "ergative" && clause.Kind == PredicateKind.Nominal && Report.Sentences[clause.Sentence].Words is var words && words[clause.Predicate].Features.Case == CaseFeature.Gen && clause.Predicate + 1 < words.Length
        // "გაძევების შესახებ გადაწყვეტილება": also over the postposition of what it is about.
        && (Syntax.RoleOf(words[clause.Predicate + 1].Lemma) == "decision" || clause.Predicate + 2 < words.Length && Syntax.RelationOf(words[clause.Predicate + 1].Lower) == Relation.Topic && Syntax.RoleOf(words[clause.Predicate + 2].Lemma) == "decision");
}
