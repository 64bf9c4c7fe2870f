using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Matiane.Benchmarks;

/// <summary>Makes reports of invented happenings in three languages, the same for the same seed: each is retold by one to five outlets with figures that grow.</summary>
/// <remarks>Sentences, towns and months stand in Reports/*.tsv.</remarks>
public static class ReportGenerator
{
    private const int PerDay = 50;
    private const int Outlets = 60;
    private static readonly DateTime Start = new(2015, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly ImmutableArray<string> Languages = ["en", "ru", "ka"];
    private static readonly ImmutableArray<ImmutableArray<string>> Towns = Table("towns.tsv");
    private static readonly ImmutableArray<ImmutableArray<string>> Months = Table("months.tsv");
    private static readonly ILookup<(string Kind, string Part), ImmutableArray<string>> Sentences = Table("sentences.tsv").ToLookup(r => (r[0], r[1]), r => r[2..]);
    private static readonly ImmutableArray<string> Kinds = [.. Sentences.Where(s => s.Key.Part == "lead").Select(s => s.Key.Kind)];

    /// <summary>So many reports, one JSON object a line as contract/claims.md has them, some 50 a day.</summary>
    public static IEnumerable<string> Lines(int count, int seed = 1)
    {
        var random = new Random(seed);
        var before = Draw(random, 0);
        for (var made = 0; made < count;)
        {
            var happening = Draw(random, made / PerDay);
            for (var retold = 1 + random.Next(5); retold > 0 && made < count; retold--, made++)
            {
                yield return Report(made, happening, before, random);
                happening = happening with { Figure = happening.Figure + random.Next(3), Other = happening.Other + random.Next(4) };
            }

            before = happening;
        }
    }

    private static Happening Draw(Random random, int day) => new(Kinds[random.Next(Kinds.Length)], random.Next(Towns.Length), Start.AddDays(day), 2 + random.Next(20), 3 + random.Next(60));

    private static string Report(int number, Happening happening, Happening before, Random random)
    {
        var language = random.Next(Languages.Length);
        var text = string.Join("\n\n", new[]
        {
            Sentence(happening, "lead", language, random),
            string.Join(' ', Sentences[(happening.Kind, "more")].Select(s => Filled(s[language], happening, language))),
            string.Join(' ', Enumerable.Range(0, 2).Select(_ => Filled(Any("any", "after", random)[language], happening, language)).Distinct()),
            Sentence(before, "lead", language, random),
        });
        return JsonSerializer.Serialize(
            new
            {
                id = string.Create(CultureInfo.InvariantCulture, $"made-{number}"),
                language = Languages[language],
                published = happening.Day.AddHours(8 + random.Next(40)).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
                title = Sentence(happening, "title", language, random),
                text,
                source = new { name = string.Create(CultureInfo.InvariantCulture, $"Outlet {random.Next(Outlets)}") },
            },
            Plain);
    }

    private static string Sentence(Happening happening, string part, int language, Random random) => Filled(Any(happening.Kind, part, random)[language], happening, language);

    private static ImmutableArray<string> Any(string kind, string part, Random random) => Sentences[(kind, part)].ElementAt(random.Next(Sentences[(kind, part)].Count()));

    /// <summary>A sentence with its place, day and figures, and a capital letter where the script has one.</summary>
    private static string Filled(string sentence, Happening happening, int language)
    {
        var filled = new StringBuilder();
        for (var at = 0; at < sentence.Length; at++)
        {
            if (sentence[at] != '{')
            {
                filled.Append(sentence[at]);
                continue;
            }

            var end = sentence.IndexOf('}', at);
            filled.Append(Value(sentence[(at + 1)..end].Split(':'), happening, language));
            at = end;
        }

        filled[0] = language == Languages.IndexOf("ka") ? filled[0] : char.ToUpperInvariant(filled[0]);
        return filled.ToString();
    }

    private static string Value(string[] field, Happening happening, int language) => field switch
    {
        ["in"] => Towns[happening.Town][language],
        ["day"] => Day(happening.Day, language),
        ["n"] => happening.Figure.ToString(CultureInfo.InvariantCulture),
        ["m"] => happening.Other.ToString(CultureInfo.InvariantCulture),
        [var figure, var one, var few, var many] => Counted(figure == "n" ? happening.Figure : happening.Other, one, few, many),
        _ => throw new FormatException($"Reports/sentences.tsv: {{{string.Join(':', field)}}} means nothing."),
    };

    private static string Day(DateTime day, int language)
    {
        var written = string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1][language]}");
        return language == Languages.IndexOf("en") ? "on " + written : written;
    }

    /// <summary>The form of a word after a number, where there are three.</summary>
    private static string Counted(int number, string one, string few, string many) =>
        number % 10 == 1 && number % 100 != 11 ? one : number % 10 is 2 or 3 or 4 && number % 100 is not (12 or 13 or 14) ? few : many;

    private static ImmutableArray<ImmutableArray<string>> Table(string name)
    {
        using var reader = new StreamReader(typeof(ReportGenerator).Assembly.GetManifestResourceStream("Reports." + name)!);
        return [.. reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t').ToImmutableArray())];
    }

    private sealed record Happening(string Kind, int Town, DateTime Day, int Figure, int Other);
}
