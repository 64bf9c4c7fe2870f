using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>How the name of a place is tied to the words around it, and to other places.</summary>
internal static class PlaceTies
{
    /// <summary>How many words before a place an adposition still ties it.</summary>
    public const int AdpositionReach = 3;

    private const int DatelineReach = 8;
    private const int OwnedReach = 7;
    private const int SiteReach = 2;
    private const double LandscapeKilometres = 600;

    /// <summary>How a place's name is tied: by what is written into its last word, by an adposition before it, or by its case.</summary>
    public static Relation TieOf(PlaceMention place, ReportContext context)
    {
        var words = context.Report.Sentences[place.Words.Sentence].Words;
        if (words[place.Words.End - 1].Best.Adposition is { } written)
        {
            return context.Syntax.RelationOf(written);
        }

        // "სულავესის ცენტრში": in a part of it.
        if (context.Syntax.Sides == "ergative" && words[place.Head].Features.Case == CaseFeature.Gen && place.Words.End < words.Length && words[place.Words.End] is { Upos: Upos.NOUN, Best.Adposition: { } ofPart } && context.Syntax.RoleOf(words[place.Words.End].Lemma) == "part")
        {
            return context.Syntax.RelationOf(ofPart);
        }

        // "რუანდის მიერ", "გომას მახლობლად": a postposition that stands by itself.
        if (context.Syntax.Sides == "ergative" && place.Words.End < words.Length && words[place.Words.End] is { Upos: Upos.ADP } behind && words[place.Head].Features.Case == CaseFeature.Gen && context.Syntax.RelationOf(behind.Lower) is var ofBehind and not Relation.None)
        {
            return ofBehind;
        }

        if (context.Syntax.Sides == "ergative" && OfSite(words, place, context) is var ofSite and not Relation.None)
        {
            return ofSite;
        }

        // "Под флагом Либерии": whose emblem it is, whatever ties the emblem.
        if (context.Syntax.Sides == "accusative" && place.Words.First > 0 && words[place.Words.First - 1].Upos == Upos.NOUN && context.Syntax.RoleOf(words[place.Words.First - 1].Lemma) == "emblem")
        {
            return Relation.Genitive;
        }

        for (var i = place.Words.First - 1; i >= 0 && i >= place.Words.First - AdpositionReach; i--)
        {
            // "მათ შორის ირანის გენერალი": where they stand behind, one before a place ties another word.
            if (words[i].Upos == Upos.ADP && context.Syntax.Sides == "ergative")
            {
                break;
            }

            if (words[i].Upos == Upos.ADP)
            {
                // "Near the town of Ngala", "on the coast of Aceh": what ties the kind or part of a place ties its name.
                if (i > 1 && context.Syntax.Sides == "order" && context.Syntax.RelationOf(words[i].Lower) == Relation.Genitive && (context.Places.Generics.ContainsKey(words[i - 1].Lemma) || context.Syntax.RoleOf(words[i - 1].Lemma) == "part") && KindTie(words, i - 1, context) is var ofKind and not Relation.None)
                {
                    return ofKind;
                }

                // "Санкции в отношении Ирана": an adposition of several words.
                if (i < place.Words.First - 1 && context.Syntax.Sides == "accusative" && context.Syntax.RelationOf(words, i, place.Words.First - i) is var compound && compound != Relation.None)
                {
                    return compound;
                }

                // "Отправили в Ирак": where case tells, into a place is not in it.
                return context.Syntax.RelationOf(words[i].Lower) is var tie && tie == Relation.Location && context.Syntax.Sides == "accusative" && words[place.Head].Features.Case == CaseFeature.Acc && words[place.Head].Analyses.All(a => a.Features.Case != CaseFeature.Loc) ? Relation.Goal : tie;
            }

            // "From Galle, Kandy and Matara": what is listed is tied like the first.
            if (i == place.Words.First - 1 && IsListed(words, place, i, context) && context.MentionsOf(place.Words.Sentence).OfType<PlaceMention>().FirstOrDefault(p => p.Place is not null && p.Words.End == i) is { } before)
            {
                return TieOf(before, context);
            }

            // "In Mali's Mopti region": like its owner.
            if (i == place.Words.First - 1 && context.Syntax.Sides == "order" && context.Syntax.RoleOf(words[i].Lower) == "possessive" && context.MentionsOf(place.Words.Sentence).OfType<PlaceMention>().FirstOrDefault(p => p.Place is not null && p.Words.End == i) is { } owning)
            {
                return TieOf(owning, context);
            }

            // "In Somalia's capital, Mogadishu": like the word for its kind.
            if (i == place.Words.First - 1 && context.Syntax.Sides == "order" && KindBefore(words, i, context) is > 1 and var kindWord && KindTie(words, kindWord, context) is var ofOwned and not Relation.None)
            {
                return ofOwned;
            }

            if (words[i].Upos is Upos.VERB or Upos.PUNCT or Upos.CCONJ)
            {
                break;
            }
        }

        // "Остров Лампедуза": where case tells, a name has the case of the kind before it.
        var declined = context.Syntax.Sides == "accusative" && place.Words.First > 0 && words[place.Words.First - 1].Upos == Upos.NOUN && context.Places.Generics.ContainsKey(words[place.Words.First - 1].Lemma) ? words[place.Words.First - 1] : words[place.Head];
        return declined.Features.Case == CaseFeature.Gen ? Relation.Genitive : Relation.None;
    }

    /// <summary>"გომას ცენტრალურ ციხეში", "პაჰალგამის საკურორტო ქალაქთან": a town is tied like the building, ground or kind of place that it has, past their attributes.</summary>
    private static Relation OfSite(ImmutableArray<Word> words, PlaceMention place, ReportContext context)
    {
        if (place.Place is not { Precision: PlacePrecision.City or PlacePrecision.District or PlacePrecision.Point } || words[place.Head].Analyses.All(a => a.Features.Case != CaseFeature.Gen || a.Adposition is not null))
        {
            return Relation.None;
        }

        var site = place.Words.End;
        // "ჯენინის ლტოლვილთა ბანაკში": also past whose it is.
        while (site < words.Length && site - place.Words.End < SiteReach && (words[site].Upos == Upos.ADJ || words[site] is { Upos: Upos.NOUN, Features.Case: CaseFeature.Gen, Best.Adposition: null }))
        {
            site++;
        }

        return site < words.Length && words[site] is { Upos: Upos.NOUN, Best.Adposition: { } tie } && context.Syntax.RelationOf(tie) is var relation and (Relation.Location or Relation.Near or Relation.Comitative)
            // "სამარყანდის სამიტზე": also like the meeting.
            && (context.Places.Generics.ContainsKey(words[site].Lemma) || context.Syntax.RoleOf(words[site].Lemma) == "discussion" || context.ClassesOf(ReportContext.Single(place.Words.Sentence, site)) is var classes && classes.Any(c => c is "building" or "base" or "territory") && !classes.Any(c => c is "people" or "office"))
                ? relation == Relation.Comitative ? Relation.Near : relation : Relation.None;
    }

    /// <summary>Whether a place is joined to what stands before the word in front of it, or stands after a comma in a list that goes on.</summary>
    private static bool IsListed(ImmutableArray<Word> words, PlaceMention place, int mark, ReportContext context) =>
        words[mark].Upos == Upos.CCONJ || words[mark].Token.Form == "," && place.Words.End + 1 < words.Length && (words[place.Words.End].Upos == Upos.CCONJ || words[place.Words.End].Token.Form == ",")
            && context.MentionsOf(place.Words.Sentence).Any(m => m is PlaceMention { Place: not null } next && next.Words.First == place.Words.End + 1 && next.Place.Precision == place.Place!.Precision);

    /// <summary>Where the word for a kind of place stands that a country owns and a name follows, past a comma; 0 for nowhere.</summary>
    private static int KindBefore(ImmutableArray<Word> words, int at, ReportContext context)
    {
        var kind = words[at].Token.Form == "," ? at - 1 : at;
        if (kind < 2 || words[kind].Upos != Upos.NOUN || !context.Places.Generics.ContainsKey(words[kind].Lemma) && context.Syntax.RoleOf(words[kind].Lemma) != "capital")
        {
            return 0;
        }

        for (var i = kind - 1; i > 0 && words[i].Upos is Upos.ADJ or Upos.NOUN or Upos.NUM or Upos.PART or Upos.DET; i--)
        {
            // "In the capital, Dhaka".
            if (words[i].Upos == Upos.DET)
            {
                return words[at].Token.Form == "," && words[i].Features.Definite == DefiniteFeature.Def && words[i - 1].Upos == Upos.ADP ? kind : 0;
            }

            if (context.Syntax.RoleOf(words[i].Lower) == "possessive")
            {
                return kind;
            }
        }

        return 0;
    }

    /// <summary>What ties a word for a kind of place, by the adposition before it and its article and attributes.</summary>
    private static Relation KindTie(ImmutableArray<Word> words, int kind, ReportContext context)
    {
        for (var i = kind - 1; i >= 0 && i >= kind - AdpositionReach - 2 && (words[i].Upos is Upos.ADP or Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM || context.Syntax.RoleOf(words[i].Lower) == "possessive"); i--)
        {
            if (words[i].Upos == Upos.ADP)
            {
                return context.Syntax.RelationOf(words[i].Lower);
            }
        }

        return Relation.None;
    }

    /// <summary>Whether a place lies in a country, landscape or region.</summary>
    public static bool IsIn(Place place, Place around) =>
        place.Country == around.Country && place.Country is not null && place.Precision != PlacePrecision.Country && around.Precision switch
        {
            PlacePrecision.Country => true,
            PlacePrecision.Region => place.Precision != PlacePrecision.Region && place.KilometresTo(around) < LandscapeKilometres,
            PlacePrecision.Admin1 => place.Precision is not (PlacePrecision.Admin1 or PlacePrecision.Region) && place.Admin1 == around.Name,
            _ => false,
        };

    /// <summary>Whether a place stands right before the one it lies in, or right behind it where something ties it; nothing joins them.</summary>
    public static bool AreBeside(PlaceMention place, PlaceMention around, ReportContext context)
    {
        var isBefore = place.Words.First < around.Words.First;
        var (left, right) = isBefore ? (place, around) : (around, place);
        var words = context.Report.Sentences[left.Words.Sentence].Words;
        return !isBefore && IsOwned(place, around, words, context) || right.Words.First - left.Words.End is >= 0 and <= AdpositionReach && (isBefore || TieOf(place, context) is not Relation.None)
            && !Enumerable.Range(left.Words.End, right.Words.First - left.Words.End).Any(i => words[i].Upos is Upos.CCONJ or Upos.VERB);
    }

    /// <summary>"Somalia's capital, Mogadishu", "Peru's southern city of Arequipa": a word for its kind between a country that owns it and its name.</summary>
    private static bool IsOwned(PlaceMention place, PlaceMention owner, ImmutableArray<Word> words, ReportContext context)
    {
        // "Mali's Mopti region".
        if (owner.Words.End < words.Length && place.Words.First - owner.Words.End == 1 && context.Syntax.RoleOf(words[owner.Words.End].Lower) == "possessive")
        {
            return true;
        }

        if (owner.Words.End >= words.Length || context.Syntax.RoleOf(words[owner.Words.End].Lower) != "possessive" || place.Words.First - owner.Words.End is < 2 or > OwnedReach)
        {
            return false;
        }

        var isKind = false;
        for (var i = owner.Words.End + 1; i < place.Words.First; i++)
        {
            isKind |= words[i].Upos == Upos.NOUN && (context.Places.Generics.ContainsKey(words[i].Lemma) || context.Syntax.RoleOf(words[i].Lemma) == "capital");
            if (words[i].Upos is not (Upos.NOUN or Upos.ADJ or Upos.NUM) && !(isKind && i == place.Words.First - 1 && (words[i].Token.Form == "," || context.Syntax.RelationOf(words[i].Lower) == Relation.Genitive)))
            {
                return false;
            }
        }

        return isKind;
    }

    public static bool AreSideBySide(PlaceMention other, PlaceMention best, Clause clause, ReportContext context)
    {
        var (left, right) = other.Words.First < best.Words.First ? (other, best) : (best, other);
        var words = context.Report.Sentences[left.Words.Sentence].Words;
        var between = words.AsSpan(left.Words.End, Math.Max(0, right.Words.First - left.Words.End));
        var joined = false;
        foreach (var word in between)
        {
            joined |= word.Upos == Upos.CCONJ;
            if (word.Upos is not (Upos.CCONJ or Upos.DET or Upos.NOUN or Upos.ADP))
            {
                return false;
            }
        }

        return joined && between.Length <= 3 && clause.Extent.Contains(other.Words) && (TieOf(right, context) is Relation.Location or Relation.Near or Relation.Goal
            || words[right.Words.First - 1].Upos == Upos.CCONJ && TieOf(left, context) is Relation.Location or Relation.Near or Relation.Goal or Relation.Path);
    }

    /// <summary>"Accused Washington and Tel Aviv": whether a place is joined to one to which something is only said.</summary>
    public static bool IsAddressedWith(PlaceMention place, ReportContext context) =>
        TieOf(place, context) is not (Relation.Location or Relation.Near) && context.Report.Sentences[place.Words.Sentence].Words is var words
        && context.MentionsOf(place.Words.Sentence).OfType<PlaceMention>().Any(p => place.Words.First - p.Words.End == 1 && words[p.Words.End].Upos == Upos.CCONJ && context.IsAddressed(p));

    /// <summary>"ИГИЛ (запрещена в России)": whether a place stands with a verb in brackets, which tells nothing of the clause outside.</summary>
    public static bool IsBracketed(PlaceMention place, ReportContext context, int predicate = -1) =>
        context.Report.Sentences[place.Words.Sentence].Words is var words && PhraseFinder.BracketOf(words, place.Words.First) is >= 0 and var bracket && (predicate < 0 || bracket != PhraseFinder.BracketOf(words, predicate))
        && Enumerable.Range(bracket, place.Words.First - bracket).Any(i => words[i].Upos == Upos.VERB);

    /// <summary>"On U.S. 79 near Dalton", "a shop on Ohio 63.": where order tells, a country or state right before a number that counts nothing is a road.</summary>
    public static bool IsRoad(PlaceMention place, ReportContext context)
    {
        if (context.Syntax.Sides != "order" || place.Place is not { Precision: PlacePrecision.Country or PlacePrecision.Admin1 })
        {
            return false;
        }

        var (words, end) = (context.Report.Sentences[place.Words.Sentence].Words, place.Words.End);
        return place.Words.First > 0 && end < words.Length && words[end].Token is { Kind: Text.TokenKind.Number, Form.Length: <= 3 } number && number.Form.All(char.IsAsciiDigit)
            && (end + 1 == words.Length || words[end + 1].Upos is Upos.PUNCT or Upos.ADP or Upos.CCONJ or Upos.SCONJ);
    }

    /// <summary>"Shouted "Save Yemen"": whether a place stands in two or three quoted words.</summary>
    public static bool IsOfQuotedWords(PlaceMention place, ReportContext context)
    {
        var words = context.Report.Sentences[place.Words.Sentence].Words;
        return IsInMarks(words, place.Words.First) && Enumerable.Range(place.Words.First - QuotedWords, QuotedWords).Any(i => i >= 0 && Quotations.IsMark(words[i].Token.Form)) && Enumerable.Range(place.Words.End, QuotedWords).Any(i => i < words.Length && Quotations.IsMark(words[i].Token.Form))
            && !Quotations.AreAround(words, place.Words.First, place.Words.End);
    }

    /// <summary>Whether a word stands behind an opening quotation mark of its sentence.</summary>
    public static bool IsInMarks(ImmutableArray<Word> words, int at) => Enumerable.Range(0, at).Count(i => Quotations.IsMark(words[i].Token.Form)) % 2 == 1;

    private const int QuotedWords = 3;

    /// <summary>The town that a report opens with, before a dash.</summary>
    public static bool IsDateline(PlaceMention place, ReportContext context)
    {
        var words = context.Report.Sentences[place.Words.Sentence].Words;
        var end = place.Words.First == 0 ? words.Take(DatelineReach).TakeWhile(w => w.Token.Form is not ("-" or "–" or "—")).Count() : DatelineReach;
        return end < Math.Min(DatelineReach, words.Length) && words.Take(end).All(w => w.Upos is Upos.PROPN or Upos.PUNCT or Upos.NOUN or Upos.NUM or Upos.X);
    }

    /// <summary>"GUAYAQUIL — Inmates …", "LIMA: Nine people …": the place that a paragraph of a digest opens with, before a dash or, in capitals, a colon.</summary>
    public static bool IsOpening(PlaceMention place, ReportContext context)
    {
        var words = context.Report.Sentences[place.Words.Sentence].Words;
        return place.Words.First == 0 && place.Words.End < words.Length && (IsDateline(place, context) || words[place.Words.End].Token.Form == ":" && words.Take(place.Words.End).All(w => w.Token.Form.Length > 2 && !w.Token.Form.Any(char.IsLower)));
    }

    /// <summary>"დაშავებულები მოსკოვში გადაიყვანეს": where case tells, whither somebody was brought.</summary>
    public static bool IsDestination(PlaceMention place, ReportContext context) =>
        context.Syntax.Sides == "ergative" && TieOf(place, context) is var tie and (Relation.Location or Relation.Genitive) && context.ClausesOf(place.Words.Sentence).Any(c => c.Kind == PredicateKind.Finite && c.Extent.Contains(place.Words)
            && (tie == Relation.Location || c.Arguments.Any(a => a.Relation == Relation.Location && (a.Phrase.Whole ?? a.Phrase.Words).Contains(place.Words))) && context.Syntax.RoleOf(context.Report.Sentences[c.Sentence].Words[c.Predicate].Lemma) == "carries");

    /// <summary>"სტამბოლში დაგეგმილი შეხვედრები": where what is only planned is to be.</summary>
    public static bool IsOfPlan(PlaceMention place, ReportContext context) =>
        context.Syntax.Sides == "ergative" && context.Report.Sentences[place.Words.Sentence].Words is var words && place.Words.End + 1 < words.Length && words[place.Words.End].Upos == Upos.ADJ && context.Syntax.RoleOf(words[place.Words.End].Lemma) == "planned" && TieOf(place, context) is Relation.Location or Relation.Near;

    /// <summary>"სტამბოლში დაგეგმილი შეხვედრები გააუქმა და ზონაში გაემგზავრა": where what a participle is said of is to be, of another clause.</summary>
    public static bool IsOfNoun(PlaceMention place, WordRange reach, ReportContext context) =>
        context.Syntax.Sides == "ergative" && !reach.Contains(place.Words) && TieOf(place, context) is Relation.Location or Relation.Near && context.Report.Sentences[place.Words.Sentence].Words is var words && place.Words.End + 1 < words.Length
        && (words[place.Words.End].Upos == Upos.ADJ || words[place.Words.End].Features.VerbForm == VerbFormFeature.Part) && words[place.Words.End + 1].Upos is Upos.NOUN or Upos.ADJ
        && context.ClausesOf(place.Words.Sentence).Any(c => c.Arguments.Any(a => a is { IsInherited: false, Function: Function.Undergoer or Function.Recipient or Function.Oblique } && a.Phrase.Words.Contains(place.Words.Sentence, place.Words.End)));

    /// <summary>"Searches were held in Minsk, Brest and Hrodna. Two men were detained": whether a town stands in a list with others of its country, and the report tells of none of them elsewhere.</summary>
    public static bool IsOneOfMany(PlaceMention place, ReportContext context)
    {
        var words = context.Report.Sentences[place.Words.Sentence].Words;
        var others = context.MentionsOf(place.Words.Sentence).OfType<PlaceMention>().Where(p => p != place && p.Place is { Precision: not PlacePrecision.Country } other && other.Country == place.Place!.Country && other != place.Place).ToList();
        return others.Exists(o => o.Words.End < place.Words.First ? IsJoined(o.Words.End, place.Words.First) : place.Words.End < o.Words.First && IsJoined(place.Words.End, o.Words.First))
            && others.Exists(o => context.FocusOn(o.Place!).Place >= context.FocusOn(place.Place!).Place);

        bool IsJoined(int from, int to) => to - from is 1 or 2 && words[from] is var mark && (mark.Upos == Upos.CCONJ || mark.Token.Form == "," && others.Count > 1) && (to - from == 1 || words[from + 1].Upos == Upos.ADP);
    }
}
