using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>Makes the parties of a claim of the phrases that name its sides.</summary>
internal static class ClaimParties
{
    private const int HolderReach = 6;
    private const int BearerReach = 9;

    // Words that may say how old somebody is between a mark and his name.
    private const int AgeReach = 4;

    /// <summary>Sides of no country of their own are of that where it happened, unless the place stands for the other side ("Tehran blamed its neighbours"), or the other is of that country and who meets it is not ("met his French counterpart in Paris").</summary>
    public static ImmutableArray<Party> Located(ImmutableArray<Party> parties, ImmutableArray<Party> others, ClaimPlace? place, bool isMeeting) =>
        others.Any(o => o.Quote == place?.Quote || isMeeting && o.Country is not null && o.Country == place?.Place.Country && parties.Any(p => p.Sector == o.Sector)) ? parties :
        // What many countries make up is of none of them.
        [.. parties.Select(p => p.Country is null && p.Sector is not (null or "IGO") ? p with { Country = place?.Place.Country } : p)];

    /// <summary>The private person whose name stands right after one of a group, in the same case; null for none.</summary>
    private static ActorMention? NamedBeside(ActorMention one, ReportContext context)
    {
        // Those of whom a number is a part may be named in an earlier sentence.
        var words = context.Report.Sentences[one.Words.Sentence].Words;
        return (one.Kind == ActorKind.Group || words[one.Words.First].Features.Animacy == AnimacyFeature.Anim) && words[one.Head].Features.Number == NumberFeature.Sing && !IsKinOfNamed(one.Words.Sentence, one.Head, context)
            ? context.MentionsOf(one.Words.Sentence).OfType<ActorMention>().FirstOrDefault(a => a.IsPrivatePerson && a.Words.First == one.Words.End && words[a.Words.First].Analyses.Any(r => r.Features.Case == words[one.Head].Features.Case))
            : null;
    }

    /// <summary>"Сестра Павла Орлова", "сына судьи Орлова": whether the name behind a word for kin may be in the genitive, and says whose.</summary>
    private static bool IsKinOfNamed(int sentence, int kin, ReportContext context)
    {
        var words = context.Report.Sentences[sentence].Words;
        return context.Syntax.RoleOf(words[kin].Lemma) == "kin"
            && context.MentionsOf(sentence).OfType<ActorMention>().FirstOrDefault(a => a is { Kind: ActorKind.Person, IsNamed: true } && a.Words.First > kin) is { } named
            // "Свою сестру Анну": whose kin it is stands before.
            && !(kin > 0 && words[kin - 1] is { Upos: Upos.DET or Upos.PRON } owner && (context.Syntax.RoleOf(owner.Lemma) == "own" || owner.Analyses.Any(r => r is { Upos: Upos.PRON, Features: { Person: PersonFeature.Third, Case: CaseFeature.Gen } })))
            && Enumerable.Range(named.Words.First, named.Words.End - named.Words.First).All(i => words[i].Token.Kind != TokenKind.Word || words[i].Analyses.Any(r => r.Features.Case is CaseFeature.Gen or CaseFeature.None));
    }

    /// <summary>Where case tells: the person whose name stands behind a title in its case, with nothing but genitives and names in marks between; null for none.</summary>
    private static ActorMention? BearerOf(WordRange title, int head, ReportContext context)
    {
        var words = context.Report.Sentences[title.Sentence].Words;
        if (context.Syntax.Sides != "accusative" || IsKinOfNamed(title.Sentence, head, context) || words[head] is not { Features: { Number: NumberFeature.Sing, Case: not CaseFeature.None } shown })
        {
            return null;
        }

        var (isQuoted, isField) = (false, false);
        for (var i = title.End; i < Math.Min(words.Length, title.End + BearerReach); i++)
        {
            if (context.MentionsOf(title.Sentence).OfType<ActorMention>().FirstOrDefault(a => a is { Kind: ActorKind.Person, IsNamed: true } && a.Words.First == i) is { } person)
            {
                return words[i - 1].Upos != Upos.ADP && Enumerable.Range(i, person.Words.End - i).All(w => words[w].Token.Kind != TokenKind.Word || words[w].Analyses.Any(r => r.Features.Case == shown.Case || r.Features.Case == CaseFeature.None)) ? person : null;
            }

            isQuoted ^= Quotations.IsMark(words[i].Token.Form);
            // "Министр по чрезвычайным ситуациям X": what an office is for.
            // "Посол Франции в Чаде X": or where it is held.
            isField |= PhraseFinder.OpensField(words, i, context.Syntax);
            if (isField && (words[i].Upos == Upos.ADP || words[i].Analyses.Any(r => r.Features.Case is CaseFeature.Dat or CaseFeature.Loc)))
            {
                continue;
            }

            // "Директор музея истории и искусства X".
            if (!isQuoted && !Quotations.IsMark(words[i].Token.Form) && !(i > title.End && words[i].Upos == Upos.CCONJ && i + 1 < words.Length && words[i + 1].Features.Case == CaseFeature.Gen) && !(words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.X && words[i].Analyses.Any(r => r.Features.Case is CaseFeature.Gen or CaseFeature.None)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The body whose sector an office named with it has ("the army chief", "глава профсоюза"); null for none or an organ of government.</summary>
    private static ActorMention? BodyOf(Phrase phrase, ActorMention office, ImmutableArray<Word> words, ReportContext context) =>
        context.MentionsOf(phrase.Words.Sentence).OfType<ActorMention>().LastOrDefault(a => a is { Kind: ActorKind.Organisation, Office: null, Sector: not (null or "GOV" or "JRN" or "LEG") } && a != office
            && (phrase.Whole is { } whole && whole.Contains(a.Words)
                || context.Syntax.Sides == "order" && a.Words.End <= phrase.Head && Enumerable.Range(a.Words.End, phrase.Head - a.Words.End).All(i => words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ)));

    /// <summary>"The driver, 21-year-old X, was held", "один из пострадавших, X, скончался", "მძღოლი, 21 წლის X, დააკავეს": the person whose name stands right after one of a group, in its case, between commas or before the verb; null for none.</summary>
    private static ActorMention? Apposed(Phrase one, ImmutableArray<Word> words, ReportContext context)
    {
        var end = (one.Whole ?? one.Words).End;
        if (end + 1 >= words.Length || words[end].Token.Form != "," || !(words[one.Head] is { Upos: Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.VERB, Features.Number: NumberFeature.Sing } || context.MentionsIn(one).Any(m => m is QuantityMention { Low: 1, High: 1 })))
        {
            return null;
        }

        var name = end + 1;
        while (name < words.Length && name - end <= AgeReach && (words[name].IsNumber || words[name].Upos is Upos.NUM or Upos.ADJ || words[name] is { Upos: Upos.NOUN, Features.Case: CaseFeature.Gen } && words[name - 1].IsNumber))
        {
            name++;
        }

        return context.MentionsOf(one.Words.Sentence).OfType<ActorMention>().FirstOrDefault(a => a is { Kind: ActorKind.Person, IsNamed: true } && a.Words.First > end && a.Words.First <= name && a.Words.End > name) is { } person
            && words[person.Head].Features.Case is var own && (context.Syntax.Sides == "order" || own is CaseFeature.None or CaseFeature.Nom || own == words[one.Head].Features.Case)
            && (person.Words.End >= words.Length || words[person.Words.End].Token.Kind == TokenKind.Punctuation || words[person.Words.End].Upos is Upos.VERB or Upos.AUX) ? person : null;
    }

    /// <summary>"Held Rey, a student, and two drivers", «задержали Орлова, студента, на площади», "დააკავეს ორლოვი, სტუდენტი,": whether one of a group between marks right behind a person's name, in its case, only says who that is.</summary>
    private static bool IsDescription(Phrase phrase, ImmutableArray<Phrase> sides, ImmutableArray<Word> words, ReportContext context)
    {
        var end = (phrase.Whole ?? phrase.Words).End;
        var isOrder = context.Syntax.Sides == "order";
        return phrase.Words.First > 1 && words[phrase.Words.First - 1].Token.Form == "," && words[phrase.Head] is { Upos: Upos.NOUN or Upos.ADJ, Features.Number: NumberFeature.Sing } && (!isOrder || words[phrase.Words.First].Features.Definite == DefiniteFeature.Ind) && (end >= words.Length || words[end].Token.Kind == TokenKind.Punctuation || isOrder && words[end].Upos == Upos.ADP)
            && sides.FirstOrDefault(s => s != phrase && s.Words.Sentence == phrase.Words.Sentence && s.Words.End == phrase.Words.First - 1 && s.Case == phrase.Case) is { } named
            && context.MentionsOf(phrase.Words.Sentence).Any(m => m is ActorMention { Kind: ActorKind.Person, IsNamed: true } && m.Words.End == named.Words.End);
    }

    /// <param name="phrases">The phrases that name the sides.</param>
    /// <param name="context">The report.</param>
    /// <param name="classes">What the side may be; default: anything.</param>
    public static ImmutableArray<Party> Of(ImmutableArray<Phrase> phrases, ReportContext context, ImmutableArray<string> classes = default)
    {
        var parties = ImmutableArray.CreateBuilder<Party>();
        var apposed = new List<ActorMention>();
        foreach (var phrase in phrases.Select(p => p.IsPronoun && context.Referent(p) is { } meant ? meant : CountedThing(p, context) ?? p).Distinct().Where(p => !p.IsPronoun && !context.IsNobody(p) && (IsParty(p, context) || IsNumber(p, context) && context.WholeOf(p) is not null)))
        {
            var (sentence, words) = context.Report.Sentences[phrase.Words.Sentence];
            if (IsDecree(phrase, words, context))
            {
                parties.AddRange(context.Whose(phrase) is { } decides ? Of([decides], context, classes) : []);
                continue;
            }

            if (apposed.Exists(a => a.Words.Overlaps(phrase.Words)) || IsDescription(phrase, phrases, words, context) || IsContent(phrase, phrases, context) || !phrase.IsPaired && IsShared(phrase, words, context))
            {
                continue;
            }

            if (context.PairOf(phrase) is { } pair)
            {
                parties.AddRange(pair.Sides.Select(s => OfHalf(s, context)));
                continue;
            }

            var inside = context.MentionsIn(phrase).OfType<ActorMention>().ToList();
            var actor = inside.Find(a => a.Words.Contains(phrase.Words.Sentence, phrase.Head)) ?? inside.FirstOrDefault();
            // "მეზობელი X": a place's name after a word that may name persons is the place.
            actor = actor is not null && !actor.Words.Contains(phrase.Words.Sentence, phrase.Head) && context.Syntax.Sides != "order" && context.MentionsIn(phrase).Any(m => m is PlaceMention && m.Words.Contains(phrase.Words.Sentence, phrase.Head)) ? null : actor;
            // "ISIS forces", "the Shining Path organisation": whose they are.
            actor = actor is { Class: "state" or "organisation", IsNamed: false } && inside.Find(a => a != actor && (a.Class == "armed" && (actor.Class == "state" && !(words[a.Head].Upos == Upos.ADJ && words[actor.Head].Features.Animacy == AnimacyFeature.Anim) || a.IsNamed)) && a.Head < actor.Head) is { } owner ? owner : actor;
            // "Движение «X»": the body that the name in quotation marks after its noun names.
            actor = actor is { Class: "organisation" or "armed" or "state" or "people", IsNamed: false } && inside.Find(a => a.IsNamed && (a.Class == "armed" || actor.Class is "organisation" or "armed") && a.Words.First > actor.Head && PhraseFinder.IsOpeningQuote(words[a.Words.First - 1])) is { } quoted ? quoted : actor;
            // An armed group, party or company is known by its own name; organs of state are the same bodies in every language, save where words of its own name one.
            actor = actor is { IsNamed: false } && context.Around(actor) is { } whole && (actor.Class != "state" || whole.HasOwnName) ? actor with { Name = whole.Name, Span = whole.Span, Kind = whole.Kind } : actor;
            // "A group of bandits": what it is a group of.
            // "Ряд чиновников": likewise where case tells.
            actor = (actor is { IsNamed: false, Class: "organisation" } || actor is null) && phrase.Whole is { } all && context.Syntax.Sides is "order" or "accusative" && context.Syntax.RoleOf(words[phrase.Head].Lemma) == "container" && context.MentionsOf(phrase.Words.Sentence).OfType<ActorMention>().FirstOrDefault(a => !a.IsNamed && (a.Kind == ActorKind.Group || words[a.Head].Features is { Animacy: AnimacyFeature.Anim, Number: NumberFeature.Plur }) && a.Words.First > phrase.Head && all.Contains(a.Words)) is { } content
                ? actor is null ? content : content with { Span = actor.Span } : actor;
            // "მომიტინგეთა ნაწილი": likewise where what it is of stands before.
            actor = actor is null or { IsNamed: false } && context.ContentOf(phrase) is { } members && context.MentionsIn(members).OfType<ActorMention>().FirstOrDefault() is { } member ? member : actor;
            // "Its fighters", "the group": of the body that was named before.
            if (actor is { IsNamed: false } && context.OwnerOf(phrase) is { } holds)
            {
                actor = context.MentionsIn(holds).OfType<ActorMention>().FirstOrDefault(a => a is { IsNamed: true, Class: "armed" }) is { } body
                    ? actor with { Name = body.Name, Sector = body.Sector, Country = body.Country }
                    : actor with { Country = actor.Country ?? context.MentionsIn(holds).OfType<PlaceMention>().FirstOrDefault()?.Place?.Country ?? context.MentionsIn(holds).OfType<DemonymMention>().FirstOrDefault()?.Country };
            }
            else if (actor is not null && context.NamedBefore(phrase, actor) is { } before)
            {
                actor = actor with { Name = before.Name, Sector = before.Sector, Country = before.Country };
            }

            // "Between Sudanese and Ethiopian troops": of the kind that the adjective joined to it names.
            actor ??= context.SharedHead(phrase) is { } shared ? context.MentionsIn(shared).OfType<ActorMention>().FirstOrDefault() is { } kind ? kind with { Span = new TextSpan(words[phrase.Words.First].Span.Start, words[phrase.Head].Span.End), Country = context.MentionsIn(phrase).OfType<DemonymMention>().FirstOrDefault()?.Country } : null : null;

            // "Свыше 20 тысяч человек": who is counted stands after the number.
            actor ??= IsNumber(phrase, context) ? context.MentionsOf(phrase.Words.Sentence).OfType<ActorMention>().FirstOrDefault(a => a.Words.First - phrase.Words.End is 0 or 1) : null;
            // "Из 30 задержанных 12 отпущены", "15 из них": those of whom it is a part.
            var isPart = actor is null && IsNumber(phrase, context);
            actor ??= isPart ? context.WholeOf(phrase) : null;
            if (actor is null && IsNumber(phrase, context))
            {
                continue;
            }

            // "Тренер X", "игрок сборной X": the person whose name stands behind a word for what he is.
            actor ??= context.Syntax.Sides == "accusative" && words[phrase.Head] is { Upos: Upos.NOUN, Features: { Animacy: AnimacyFeature.Anim, Number: NumberFeature.Sing, Case: not CaseFeature.None } }
                ? BearerOf(new WordRange(phrase.Words.Sentence, phrase.Words.First, phrase.Head + 1), phrase.Head, context) is { IsPrivatePerson: true } called ? called : null
                : null;

            // "The army base": a body's name before a thing only says whose it is.
            var whose = actor is not null && !actor.Words.Contains(phrase.Words.Sentence, phrase.Head) && !IsNumber(phrase, context) && (context.IsThing(phrase) || context.IsBuilding(phrase) || context.IsVehicle(phrase) || context.ClassesOf(phrase).Contains("aircraft") || context.IsBase(phrase) && context.Syntax.RoleOf(words[phrase.Head].Lemma) != "container") ? actor : null;
            actor = whose is null ? actor : null;
            var place = !classes.IsDefault && context.IsNamesake(phrase, classes) ? null : context.MentionsIn(phrase).OfType<PlaceMention>().FirstOrDefault(p => p.Words.Contains(phrase.Words.Sentence, phrase.Head));
            var country = actor?.Country ?? context.MentionsIn(phrase).OfType<DemonymMention>().FirstOrDefault()?.Country ?? place?.Place?.Country ?? (actor is null ? null : LandOf(phrase, context) ?? (actor.Kind == ActorKind.Group ? HomeOf(phrase, words, context) : null));
            // "President X": the person, quoted with the office.
            var title = actor is { Kind: ActorKind.Person, Sector: not null } ? inside.Find(a => a != actor && a.Office == actor.Office && (a.Office is not null || a.Sector == actor.Sector) && a.Words.First < actor.Words.First) : null;
            var quote = actor is null
                ? new Quote(sentence.Part, new TextSpan(words[phrase.Words.First].Span.Start, words[phrase.Words.End - 1].Span.End))
                : new Quote(actor.Part, title is null ? actor.Span : new TextSpan(title.Span.Start, actor.Span.End));
            // "Министр энергетики X": who holds the office beside it.
            if (actor is { Kind: ActorKind.Group, Office: { } office } && HolderOf(actor, office, context) is { } holder)
            {
                (quote, actor, country) = (new Quote(actor.Part, new TextSpan(actor.Span.Start, holder.Span.End)), holder, holder.Country ?? country);
            }
            else if (actor is { Kind: ActorKind.Group or ActorKind.Organisation, IsNamed: false, Office: null } && NamedBeside(actor, context) is { } named)
            {
                // "Учительницу X": the person, of the group that they are of.
                (quote, actor) = (new Quote(actor.Part, new TextSpan(actor.Span.Start, named.Span.End)), named with { Sector = actor.Sector });
            }
            else if (actor is { Kind: ActorKind.Group or ActorKind.Person, IsNamed: false } && BearerOf(actor.Words, actor.Head, context) is { } bearer)
            {
                // "Прокурор X", "член правления общества X": the person, past whose the office is.
                (quote, actor) = (new Quote(actor.Part, new TextSpan(actor.Span.Start, bearer.Span.End)), bearer with { Sector = bearer.Sector ?? BodyOf(phrase, actor, words, context)?.Sector ?? actor.Sector, Country = bearer.Country ?? actor.Country });
            }
            else if (actor is { Kind: ActorKind.Group, IsNamed: false } && Apposed(phrase, words, context) is { } person)
            {
                // "The secretary of state, X,": one person, named after the office.
                apposed.Add(person);
                if (parties.FirstOrDefault(p => p.Quote is { } own && own.Part == person.Part && own.Span.Overlaps(person.Span)) is { } twice)
                {
                    parties.Remove(twice);
                }

                (quote, actor) = (new Quote(actor.Part, new TextSpan(quote.Span.Start, person.Span.End)), person with { Sector = actor.Sector, Country = country });
            }

            // "The UN's rights chief", "head of the army": of the body that is named with the office.
            if (actor is { Office: not null } or { Kind: ActorKind.Group, Sector: "GOV", IsNamed: false } && BodyOf(phrase, actor, words, context) is { } served)
            {
                (actor, country) = (actor with { Sector = served.Sector }, served.Sector == "IGO" ? null : country ?? served.Country);
                quote = quote with { Span = new TextSpan(Math.Min(quote.Span.Start, served.Words.End <= phrase.Head ? served.Span.Start : quote.Span.Start), quote.Span.End) };
            }

            // "Лидер повстанцев", "лидеры Чили": who leads is of those led, of a country its government.
            if (actor is { Sector: null, Class: "office" } && context.Syntax.Sides == "accusative")
            {
                actor = actor with { Sector = phrase.Whole is { } led && context.MentionsOf(phrase.Words.Sentence).OfType<ActorMention>().FirstOrDefault(a => a != actor && a.Sector is not null && a.Words.First > phrase.Head && led.Contains(a.Words)) is { } those ? those.Sector : country is not null && LandOf(phrase, context) == country ? "GOV" : null };
            }

            // "A French offer": the country, not a people.
            var ofLand = actor is null && place is null && words[phrase.Head].Upos == Upos.ADJ && context.MentionsIn(phrase).OfType<DemonymMention>().FirstOrDefault(d => d.Head == phrase.Head)?.Country is { } adjective ? context.Gazetteer.Country(adjective) : null;
            quote = actor is { Kind: ActorKind.Person } ? quote : quote with { Span = Quoted(phrase, actor is null || isPart ? null : quote.Span, words, context) };
            parties.Add(actor is not null
                ? new Party(quote, actor.Name, actor.Kind, actor.Sector, country) { IsPrivatePerson = actor.IsPrivatePerson }
                : new Party(quote, (place?.Place ?? ofLand)?.Name ?? quote.Span.NameIn(context.Report.Report.TextOf(quote.Part)), place is null && ofLand is null ? null : ActorKind.Organisation, place is null && ofLand is null ? whose?.Sector : "GOV", country ?? whose?.Country) { IsPrivatePerson = place is null && Enumerable.Range(phrase.Head, phrase.Words.End - phrase.Head).Any(i => IsUnknownName(words[i])) && !context.ClassesOf(phrase).Contains("media") });
            if (actor is { Kind: ActorKind.Group or ActorKind.Organisation, IsNamed: false } && country is not null && !phrase.IsPaired && words[phrase.Head].Features.Number == NumberFeature.Plur)
            {
                var others = FurtherLands(phrase, country, words, context).ConvertAll(m => new Party(new Quote(sentence.Part, m.Span), actor.Name, actor.Kind, actor.Sector, CountryOf(m)));
                parties.InsertRange(parties.Count - 1, others.Where(o => o.Quote!.Value.Span.Start < words[phrase.Head].Span.Start));
                parties.AddRange(others.Where(o => o.Quote!.Value.Span.Start > words[phrase.Head].Span.Start));
            }
        }

        return parties.ToImmutable();
    }

    /// <summary>One of two sides joined into a word: a country as its government, anybody else as who it is.</summary>
    private static Party OfHalf(Mention half, ReportContext context)
    {
        var quote = new Quote(half.Part, half.Span);
        return half is ActorMention actor
            ? new Party(quote, actor.Name, actor.Kind, actor.Sector, actor.Country)
            : new Party(quote, CountryOf(half) is { } country && context.Gazetteer.Country(country) is { } land ? land.Name : half.Span.NameIn(context.Report.Report.TextOf(half.Part)), ActorKind.Organisation, "GOV", CountryOf(half));
    }

    /// <summary>"Dozens of rifles": where order tells, the phrase with the thing that its number counts as its head; null where it counts persons or nothing.</summary>
    private static Phrase? CountedThing(Phrase phrase, ReportContext context)
    {
        if (context.Syntax.Sides != "order" || phrase.IsPronoun || phrase.Words.End - phrase.Head < 3 || !context.MentionsIn(phrase).Any(m => m is QuantityMention && m.Head == phrase.Head) || context.Syntax.RelationOf(context.Report.Sentences[phrase.Words.Sentence].Words[phrase.Head + 1].Lower) != Relation.Genitive)
        {
            return null;
        }

        var thing = phrase with { Words = phrase.Words with { First = phrase.Words.End - 1 }, Head = phrase.Words.End - 1 };
        return context.IsMereThing(thing) || context.IsWeapon(thing) || context.IsProperty(thing) ? phrase with { Head = thing.Head } : null;
    }

    /// <summary>"Rebels from Chad attacked", «боевики из Сирии задержаны»: where those come from who stand before their verb; null for nowhere told.</summary>
    private static string? HomeOf(Phrase phrase, ImmutableArray<Word> words, ReportContext context)
    {
        var at = phrase.Words.End;
        return at + 1 < words.Length && words[at].Upos == Upos.ADP && context.Syntax.RelationOf(words[at].Lower) == Relation.Source
            && context.MentionsOf(phrase.Words.Sentence).OfType<PlaceMention>().FirstOrDefault(p => p.Words.First == at + 1) is { Place.Country: { } home } from && from.Words.End < words.Length && words[from.Words.End].Upos is Upos.VERB or Upos.AUX ? home : null;
    }

    /// <summary>"Посольство Франции": the country that a side is of by its genitives; null for none.</summary>
    private static string? LandOf(Phrase phrase, ReportContext context) => LandsOf(phrase, context).FirstOrDefault()?.Place?.Country;

    /// <summary>The countries named in what a phrase is of.</summary>
    private static IEnumerable<PlaceMention> LandsOf(Phrase phrase, ReportContext context) =>
        phrase.Whole is { } whole ? context.MentionsOf(phrase.Words.Sentence).OfType<PlaceMention>().Where(p => p.Place?.Precision == PlacePrecision.Country && whole.Contains(p.Words)) : [];

    /// <summary>"Министры Литвы, Латвии и Польши": the countries joined to the first that several are of.</summary>
    private static List<Mention> FurtherLands(Phrase phrase, string country, ImmutableArray<Word> words, ReportContext context)
    {
        var lands = new List<Mention>();
        // "Slovak and Polish officials", "სლოვაკეთისა და პოლონეთის მინისტრები": those joined before the last.
        var next = (phrase.Whole ?? phrase.Words) is var whole ? context.MentionsOf(phrase.Words.Sentence).LastOrDefault(m => CountryOf(m) == country && whole.Contains(m.Words) && m.Words.End <= phrase.Head) : null;
        while (next is not null && next.Words.First > 1 && (lands.Count == 0 ? words[next.Words.First - 1].Upos == Upos.CCONJ : IsJoint(next.Words.First - 1)))
        {
            // "Turkey's and Iran's ministers".
            var end = next.Words.First - (words[next.Words.First - 2] is { Upos: Upos.PART, Features.Case: CaseFeature.Gen } ? 2 : 1);
            next = context.MentionsOf(phrase.Words.Sentence).LastOrDefault(m => CountryOf(m) is not null && m.Words.End == end);
            if (next is not null)
            {
                lands.Insert(0, next);
            }
        }

        var last = LandsOf(phrase, context).FirstOrDefault(p => p.Words.First > phrase.Head && p.Place!.Country == country);
        while (last is not null)
        {
            last = context.MentionsOf(phrase.Words.Sentence).OfType<PlaceMention>().FirstOrDefault(p => p.Place?.Precision == PlacePrecision.Country && p.Words.First == last.Words.End + 1 && IsJoint(last.Words.End));
            if (last is not null)
            {
                lands.Add(last);
            }
        }

        return lands;

        bool IsJoint(int at) => words[at].Upos == Upos.CCONJ || words[at].Token.Form == ",";
    }

    /// <summary>The country that a country's name or a word made from one names; null for any other mention.</summary>
    private static string? CountryOf(Mention mention) => mention is DemonymMention { Country: { } people } ? people : mention is PlaceMention { Place: { Precision: PlacePrecision.Country, Country: { } land } } ? land : null;

    /// <summary>"Slovak and Polish officials", "სლოვაკეთისა და პოლონეთის მინისტრები": whether a country's name or a word made from one shares the noun behind the next one.</summary>
    private static bool IsShared(Phrase phrase, ImmutableArray<Word> words, ReportContext context)
    {
        var end = phrase.Words.End;
        if (end + 2 >= words.Length || !(words[end].Upos == Upos.CCONJ || words[end].Token.Form == ",") || context.MentionsIn(phrase).FirstOrDefault(m => m.Head == phrase.Head && CountryOf(m) is not null) is not { } land
            || context.MentionsOf(phrase.Words.Sentence).FirstOrDefault(m => m.Words.First == end + 1 && CountryOf(m) is not null) is not { } next || next.Words.End >= words.Length || words[next.Words.End] is not { Upos: Upos.NOUN or Upos.ADJ } noun)
        {
            return false;
        }

        // "U.S. and Russian officials": a country's short name stands for an adjective too.
        return land is DemonymMention || context.Syntax.Sides == "order" && words[phrase.Head].Token.Form is var form && form.All(c => c == '.' || char.IsUpper(c))
            ? next is DemonymMention && noun.Features.Case == words[phrase.Head].Features.Case && (land is DemonymMention || noun.Features.Number == NumberFeature.Plur)
            : words[phrase.Head].Features.Case == CaseFeature.Gen && words[next.Head].Features.Case == CaseFeature.Gen && noun.Features.Number == NumberFeature.Plur;
    }

    /// <summary>"Указом президента уволен министр", "решением суда": where case tells, whether a side is only what somebody decided.</summary>
    private static bool IsDecree(Phrase phrase, ImmutableArray<Word> words, ReportContext context) =>
        phrase is { Case: CaseFeature.Ins, Marker: null } && context.Syntax.Sides == "accusative" && (context.Syntax.RoleOf(words[phrase.Head].Lemma) == "decree" || context.Syntax.RoleOf(words[phrase.Head].Lemma + " whose") == "decree");

    /// <summary>The words that name a side: its phrase with what belongs to it, without its article.</summary>
    private static TextSpan Quoted(Phrase phrase, TextSpan? named, ImmutableArray<Word> words, ReportContext context)
    {
        var whole = IsUnknownName(words[phrase.Head]) ? phrase.Words : phrase.Whole ?? phrase.Words;
        var first = whole.First;
        while (first < phrase.Head && words[first] is { Upos: Upos.DET, Features.Definite: not DefiniteFeature.None })
        {
            first++;
        }

        // "At least four men".
        var count = context.MentionsIn(phrase).OfType<QuantityMention>().FirstOrDefault(q => q.Words.First < first && q.Words.Contains(phrase.Words.Sentence, first));
        var (start, end) = (count?.Span.Start ?? words[first].Span.Start, words[whole.End - 1].Span.End);
        return new TextSpan(Math.Min(start, named?.Start ?? start), Math.Max(end, named?.End ?? end));
    }

    /// <summary>A name of which no table says what it is may be a person's, and is kept as one would be.</summary>
    private static bool IsUnknownName(Word head) =>
        head.Token.Kind == TokenKind.Word && (head.Upos == Upos.PROPN || head.Best.IsGuess) && (char.IsUpper(head.Token.Form[0]) || Letters.IsWithoutCase(head.Token.Form[0]));

    /// <summary>The person named right after an office that he or she holds.</summary>
    private static ActorMention? HolderOf(ActorMention actor, string office, ReportContext context)
    {
        var words = context.Report.Sentences[actor.Words.Sentence].Words;
        return context.MentionsOf(actor.Words.Sentence).OfType<ActorMention>().FirstOrDefault(a => a is { Kind: ActorKind.Person } && a.Office == office && a.Words.First - actor.Words.End is >= 0 and <= HolderReach)
            is { } holder && Enumerable.Range(actor.Words.End, holder.Words.First - actor.Words.End).All(i => words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.X || words[i].Upos == Upos.ADP && context.Syntax.Sides == "accusative") ? holder : null;
    }

    /// <summary>"Ряд чиновников": where case tells, whether a phrase is what another of them is a group of.</summary>
    private static bool IsContent(Phrase phrase, ImmutableArray<Phrase> phrases, ReportContext context) =>
        context.Syntax.Sides == "accusative" && phrase.Relation == Relation.Genitive && phrases.Any(p => p != phrase && p.Words.Sentence == phrase.Words.Sentence && p.Words.End == phrase.Words.First && context.Syntax.RoleOf(context.Report.Sentences[p.Words.Sentence].Words[p.Head].Lemma) == "container");

    public static bool IsNumber(Phrase phrase, ReportContext context) =>
        context.MentionsIn(phrase).Any(m => m is QuantityMention { Unit: null, IsLabel: false } && m.Words.Contains(phrase.Words.Sentence, phrase.Head));

    /// <summary>Neither a bare number nor a word that no table knows and no mention names.</summary>
    private static bool IsParty(Phrase phrase, ReportContext context)
    {
        var head = context.Report.Sentences[phrase.Words.Sentence].Words[phrase.Head];
        return context.MentionsIn(phrase).Any(m => m is ActorMention or PlaceMention or PairMention || m is QuantityMention measure && context.IsAge(measure))
            // "ნიგერიელები": what the lexicon does not know but classes.tsv says names persons.
            || context.ClassesOf(phrase).Any(c => c is "people" or "media")
            || head.Token.Kind == TokenKind.Word && head.Upos != Upos.NUM && (!head.Best.IsGuess || char.IsUpper(head.Token.Form[0]));
    }
}
