using System.Collections.Immutable;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Joining;
using Matiane.Chronicle.Model;
using Matiane.Claims;
using Matiane.Mentions;
using Matiane.Text;

namespace Matiane.Benchmarks;

/// <summary>Makes claims of invented happenings, the same for the same seed: each is retold by one to six reports with figures that grow, some of them vaguely.</summary>
public static class ClaimGenerator
{
    private const int PerDay = 500;
    private const int Towns = 400;
    private static readonly DateTimeOffset Start = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly ImmutableArray<(string Event, string? Mode, string? Measure)> Kinds =
    [
        ("PROTEST", "demo", "participants"), ("PROTEST", "strike", null), ("PROTEST", "riot", "injured"), ("PROTEST", "obstruct", null), ("ASSAULT", "crowd-control", "injured"),
        ("ASSAULT", "firearms", "killed"), ("ASSAULT", "explosives", "killed"), ("ASSAULT", "heavy-weapons", "killed"), ("COERCE", "arrest", "arrested"), ("COERCE", "curfew", null),
        ("COERCE", "withhold", null), ("INCIDENT", "accident", "killed"), ("INCIDENT", "fire", "injured"), ("INCIDENT", "disaster", "displaced"), ("RETREAT", "resign", null),
        ("CONSULT", "visit", null), ("SANCTION", "convict", null), ("ACCUSE", "allege", null), ("REQUEST", "change", null), ("AID", null, null),
    ];

    private static readonly ImmutableArray<string> Countries = ["GE", "KZ", "RU", "UA", "AM", "AZ", "KG", "UZ", "TJ", "MD"];

    /// <summary>So many claims, in order of publication within a few days; about 500 a day.</summary>
    public static IEnumerable<ChronicleClaim> Claims(int count, int seed = 1)
    {
        var random = new Random(seed);
        var made = 0;
        for (var happening = 0; made < count; happening++)
        {
            var (kind, mode, measure) = Kinds[random.Next(Kinds.Length)];
            var town = Town(random.Next(Towns));
            var day = Start.AddDays(made / PerDay);
            var figure = random.Next(1, 60);
            for (var retold = 1 + random.Next(6); retold > 0 && made < count; retold--, made++)
            {
                figure += random.Next(4) == 0 ? random.Next(1, 10) : 0;
                yield return Claim(made, random, kind, mode, measure, town, day, figure);
            }
        }
    }

    /// <summary>The same as lines of claims/1, one report each.</summary>
    public static IEnumerable<string> Lines(int count, int seed = 1)
    {
        var (writer, options) = (EventWriters.Find("claims")!, new ExportOptions { Profile = ExportProfile.Full });
        foreach (var claim in Claims(count, seed))
        {
            using var line = new StringWriter();
            writer.Write(EventJoiner.Details([claim]), line, options);
            yield return line.ToString().TrimEnd('\n');
        }
    }

    private static ChronicleClaim Claim(int number, Random random, string kind, string? mode, string? measure, Place town, DateTimeOffset day, int figure)
    {
        var source = $"outlet {random.Next(80)}";
        var published = day.AddHours(random.Next(60));
        var place = random.Next(10) switch
        {
            0 => new Place($"Region {town.Admin1}", PlacePrecision.Admin1, town.Latitude, town.Longitude) { Country = town.Country, Admin1 = town.Admin1 },
            1 => null,
            _ => town,
        };
        var date = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var head = new ReportHead($"r{number}", source, null, random.Next(3) switch { 0 => "ka", 1 => "ru", _ => "en" }, null, published, published.AddMinutes(5));
        var span = new Quote(TextPart.Text, new TextSpan(0, 10));
        var claim = new Claim("c1", kind, mode, span, span)
        {
            Place = place is null ? null : new ClaimPlace(null, place, false),
            Time = random.Next(12) == 0 ? null : new ClaimTime(null, new TimeValue(date, date, TimePrecision.Day), random.Next(5) == 0),
            Counts = measure is null || random.Next(4) == 0 ? [] : [new ClaimCount(measure, null, figure, figure, false, null)],
            Confidence = 0.5 + random.NextDouble() / 2,
        };
        return new ChronicleClaim(head, claim) { Origin = random.Next(3) == 0 ? "agency " + random.Next(10) : source };
    }

    private static Place Town(int number) => new($"Town {number}", PlacePrecision.City, 38 + number % 17, 40 + number % 41)
    {
        GeoNamesId = 1_000_000 + number,
        Country = Countries[number % Countries.Length],
        Admin1 = $"{Countries[number % Countries.Length]} {number % 90 / Countries.Length}",
    };
}
