using Matiane.Morphology;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Gives persons the office that stands with their name ("President X", "the mayor of Y, X"), wherever the report names them.</summary>
internal static class OfficeHolders
{
    private const int Reach = 6;
    private const int PlaceReach = 2;
    private const string GovernmentSector = "GOV";
    private const string MilitarySector = "MIL";
    private const int BodyReach = 4;

    /// <summary>Changes the mentions of a report: offices get the country named after them, persons the office or rank beside them.</summary>
    /// <param name="mentions">All mentions, sorted by sentence and start.</param>
    /// <param name="report">Their report.</param>
    /// <param name="syntax">The pack's words of syntax.</param>
    public static void Link(List<Mention> mentions, AnalysedReport report, SyntaxWords syntax)
    {
        Dictionary<string, ActorMention>? holders = null;
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i] is ActorMention { Office: not null, Country: null } office && CountryAfter(mentions, i, office, report, syntax) is { } country)
            {
                mentions[i] = office with { Country = country };
            }
        }

        for (var i = 1; i < mentions.Count; i++)
        {
            // "Peru's army attacked … The army denies": it is the same.
            if (mentions[i] is ActorMention { IsNamed: false, Kind: ActorKind.Organisation, Sector: MilitarySector, Country: null } body && SameBefore(mentions, i, body) is { } known)
            {
                mentions[i] = body with { Country = known };
            }
        }

        for (var i = 0; i + 1 < mentions.Count && syntax.Sides == "accusative"; i++)
        {
            // "Глава полиции", "руководство комбината": an office or board is of the body that stands behind it.
            if (mentions[i] is ActorMention { IsNamed: false, Sector: GovernmentSector, Country: null } head && (head.Office is not null || head.Kind == ActorKind.Organisation)
                && mentions.Skip(i + 1).OfType<ActorMention>().FirstOrDefault(b => b.Words.Sentence == head.Words.Sentence && b.Words.First == head.Words.End) is { Kind: ActorKind.Organisation, Sector: not (null or GovernmentSector), IsAround: false } body
                && report.Sentences[body.Words.Sentence].Words[body.Head].Features.Case is CaseFeature.Gen or CaseFeature.None)
            {
                mentions[i] = head with { Sector = body.Sector, Class = body.Class, SourceKind = body.SourceKind, Country = head.Country ?? body.Country };
            }
        }

        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i] is not ActorMention { Kind: ActorKind.Person, IsNamed: true, Office: null } person || (OfficeBefore(mentions, i, person, report, syntax) ?? OfficeApposed(mentions, i, person, report) ?? OfficeAfter(mentions, i, person, report) ?? RankBefore(mentions, i, person, report)) is not { } held)
            {
                continue;
            }

            // "Посол Франции в Чаде X": the country where an office is held is not whose it is.
            var isAbroad = person.Words.First > 0 && held.Country is not null && report.Sentences[person.Words.Sentence].Words[person.Words.First - 1].Features.Case == CaseFeature.Loc;
            mentions[i] = Holding(isAbroad ? person with { Country = held.Country } : person, held);
            (holders ??= new(StringComparer.Ordinal))[person.Name] = held;
        }

        for (var i = 0; holders is not null && i < mentions.Count; i++)
        {
            if (mentions[i] is ActorMention { Kind: ActorKind.Person, IsNamed: true, Office: null } person && holders.TryGetValue(person.Name, out var held))
            {
                mentions[i] = Holding(person, held);
            }
        }
    }

    /// <summary>The country of the body of that name which the sentences right before tell of; null for none, or for those of several countries.</summary>
    private static string? SameBefore(List<Mention> mentions, int at, ActorMention body)
    {
        string? country = null;
        for (var i = at - 1; i >= 0 && body.Words.Sentence - mentions[i].Words.Sentence <= BodyReach; i--)
        {
            if (mentions[i] is ActorMention { Country: { } own } other && other.Name == body.Name)
            {
                if (country is not null && country != own)
                {
                    return null;
                }

                country = own;
            }
        }

        return country;
    }

    private static ActorMention Holding(ActorMention person, ActorMention office) =>
        person with { Office = office.Office, Sector = office.Sector, Country = person.Country ?? office.Country, Class = office.Class, SourceKind = office.SourceKind, IsPrivatePerson = person.IsPrivatePerson && office.Office is null };

    /// <summary>"президент Украины", "the chancellor of Germany".</summary>
    private static string? CountryAfter(List<Mention> mentions, int at, ActorMention office, AnalysedReport report, SyntaxWords syntax)
    {
        var words = report.Sentences[office.Words.Sentence].Words;
        for (var i = at + 1; i < mentions.Count && mentions[i].Words.Sentence == office.Words.Sentence && mentions[i].Words.First - office.Words.End <= PlaceReach; i++)
        {
            if (mentions[i] is not PlaceMention { Place.Country: { } country } place || place.Words.First < office.Words.End)
            {
                continue;
            }

            var gap = place.Words.First - office.Words.End;
            return gap == 0 ? words[place.Head].Analyses.Any(a => a.Features.Case == CaseFeature.Gen) ? country : null
                : syntax.RelationOf(words[office.Words.End].Lower) == Relation.Genitive ? country : null;
        }

        return null;
    }

    /// <summary>The office whose holder is named right after it, with nothing between but whose office it is.</summary>
    private static ActorMention? OfficeBefore(List<Mention> mentions, int at, ActorMention person, AnalysedReport report, SyntaxWords syntax)
    {
        var words = report.Sentences[person.Words.Sentence].Words;
        for (var i = at - 1; i >= 0 && mentions[i].Words.Sentence == person.Words.Sentence && person.Words.First - mentions[i].Words.End <= Reach; i--)
        {
            if (mentions[i] is not ActorMention { Office: not null, IsNamed: false } office || office.Words.End > person.Words.First)
            {
                continue;
            }

            // "Пресс-секретарь президента Орлов": who stands in the nominative holds no office in the genitive.
            if (words[office.Head].Features.Case == CaseFeature.Gen && words[person.Words.First].Features.Case == CaseFeature.Nom && words[person.Head].Features.Case is CaseFeature.Nom or CaseFeature.None)
            {
                continue;
            }

            var (isQuoted, isField) = (false, false);
            for (var w = office.Words.End; w < person.Words.First; w++)
            {
                // "Глава движения «Наш дом» X": past a name in marks.
                if (Claims.Quotations.IsMark(words[w].Token.Form))
                {
                    isQuoted = !isQuoted;
                    continue;
                }

                if (isQuoted)
                {
                    continue;
                }

                // "მერის, ლაშა გელაშვილის განცხადებით": the name in apposition, in the same case.
                if (w == office.Words.End && w == person.Words.First - 1 && words[w].Token.Form == "," && words[office.Head].Features.Case is var shown and not CaseFeature.None && words[person.Head].Analyses.Any(a => a.Features.Case == shown))
                {
                    continue;
                }

                // "Комиссар ООН по правам человека X", "посол в Чаде X": what it is for, or where it is held.
                if (w + 1 < person.Words.First && syntax.Sides == "accusative" && PhraseFinder.OpensField(words, w, syntax))
                {
                    isField = true;
                    continue;
                }

                if (isField && words[w].Analyses.Any(static a => a.Features.Case is CaseFeature.Dat or CaseFeature.Loc))
                {
                    continue;
                }

                // Where case is written on names, what lies between is in the genitive; an adjective goes with its noun.
                // "Глава полиции провинции Саман": a place named after its kind stands as it is.
                if (words[w].Upos == Upos.PROPN && words[w - 1].Upos == Upos.NOUN && mentions.Skip(i).Take(at - i).Any(m => m is PlaceMention && m.Words.Contains(person.Words.Sentence, w)))
                {
                    continue;
                }

                if (words[w].Token.Kind == TokenKind.Number || words[w].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.X) || words[w].Analyses.All(a => a.Features.Case is not (CaseFeature.Gen or CaseFeature.None) || a.Features.Case == CaseFeature.None && a.Upos is not Upos.X))
                {
                    return null;
                }
            }

            // "The leader of the union": an office is of the body that it heads.
            return mentions.Skip(Math.Max(0, i - 1)).Take(at - i + 1).OfType<ActorMention>().FirstOrDefault(b => b != office && b.Words.Sentence == office.Words.Sentence && b is { Class: not ("state" or "office"), Sector: not null, IsAround: false, Kind: not ActorKind.Person }
                && (b.Words.First >= office.Words.End && b.Words.End <= person.Words.First && !(isField && words[office.Words.End..b.Words.First].Any(static w => w.Upos == Upos.ADP)) || b.Words.End == office.Words.First && words[b.Head].Features.Case is CaseFeature.None or CaseFeature.Gen)) is { } body
                ? office with { Sector = body.Sector, Class = body.Class, SourceKind = body.SourceKind }
                : office;
        }

        return null;
    }

    /// <summary>"Peru's president, X, said", "the mayor of Y, X, left": where names have no case, one office with its holder between marks.</summary>
    private static ActorMention? OfficeApposed(List<Mention> mentions, int at, ActorMention person, AnalysedReport report)
    {
        var words = report.Sentences[person.Words.Sentence].Words;
        var mark = person.Words.First - 1;
        if (mark < 1 || person.Words.End >= words.Length || words[mark].Token.Form != "," || words[person.Words.End].Token.Form != "," || words[person.Head].Features.Case != CaseFeature.None)
        {
            return null;
        }

        for (var i = at - 1; i >= 0 && mentions[i].Words.Sentence == person.Words.Sentence && mark - mentions[i].Words.End <= Reach; i--)
        {
            if (mentions[i] is ActorMention { Office: not null, IsNamed: false, Kind: ActorKind.Group or ActorKind.Person } office && office.Words.End <= mark)
            {
                return words[office.Head].Features is { Number: NumberFeature.Sing, Case: CaseFeature.None } && Enumerable.Range(office.Words.End, mark - office.Words.End).All(w => words[w].Upos is Upos.PROPN or Upos.NOUN or Upos.ADP or Upos.DET or Upos.ADJ) ? office : null;
            }
        }

        return null;
    }

    /// <summary>"Police inspector X", "майор X", "opposition leader X", "журналист X": the service, party or calling that a word right before the name tells of.</summary>
    private static ActorMention? RankBefore(List<Mention> mentions, int at, ActorMention person, AnalysedReport report)
    {
        if (person.Sector is not null)
        {
            return null;
        }

        var words = report.Sentences[person.Words.Sentence].Words;
        for (var i = at - 1; i >= 0 && mentions[i].Words.Sentence == person.Words.Sentence; i--)
        {
            if (mentions[i] is ActorMention { IsNamed: false, Office: null, Sector: not null, Class: "state" or "people" or "organisation" } rank && rank.Words.End == person.Words.First
                && (rank.Kind == ActorKind.Group || rank.Class == "organisation" && rank.Sector.StartsWith("PTY", StringComparison.Ordinal))
                && words[rank.Head].Features is { Number: not NumberFeature.Plur } said && (said.Case != CaseFeature.Gen || words[rank.Words.First].Features.Case == words[person.Head].Features.Case))
            {
                return rank;
            }
        }

        return null;
    }

    /// <summary>"X, the mayor of Y, said": the office in apposition right after the name.</summary>
    private static ActorMention? OfficeAfter(List<Mention> mentions, int at, ActorMention person, AnalysedReport report)
    {
        var words = report.Sentences[person.Words.Sentence].Words;
        var mark = person.Words.End;
        if (mark >= words.Length || words[mark].Token.Form != ",")
        {
            return null;
        }

        for (var i = at + 1; i < mentions.Count && mentions[i].Words.Sentence == person.Words.Sentence && mentions[i].Words.First - mark <= 3; i++)
        {
            if (mentions[i] is ActorMention { Office: not null, IsNamed: false, Kind: ActorKind.Group } office && Enumerable.Range(mark + 1, Math.Max(0, office.Words.First - mark - 1)).All(w => words[w].Upos is Upos.DET or Upos.ADJ or Upos.PROPN)
                && EndsApposition(words, office.Words.End) && !(office.Words.End < words.Length && words[office.Words.End].Upos == Upos.PROPN))
            {
                return office;
            }
        }

        return null;
    }

    private static bool EndsApposition(System.Collections.Immutable.ImmutableArray<Word> words, int after) =>
        after >= words.Length || words[after].Upos is Upos.PUNCT or Upos.ADP || words[after].Analyses.Any(a => a.Features.Case == CaseFeature.Gen);
}
