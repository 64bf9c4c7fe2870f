using System.CommandLine;
using System.Globalization;
using Matiane.Exchange;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane places</c>: what the gazetteer knows of a name.</summary>
internal static class PlacesCommand
{
    public static Command Create()
    {
        var name = new Argument<string[]>("NAME") { Arity = ArgumentArity.OneOrMore, Description = "A place name in any script, in its dictionary form." };
        var command = new Command(
            "places",
            """
            Look a place name up in the gazetteer, the likeliest place first.

            Examples:
              matiane places ალმათი
              matiane places Нижний Новгород
            """)
        { name };
        command.SetAction(result =>
        {
            var candidates = Engine.Gazetteer.Find(string.Join(' ', result.GetValue(name)!));
            foreach (var candidate in candidates)
            {
                var place = candidate.Place;
                Console.WriteLine(string.Join('\t', new[]
                {
                    place.Name, place.Country ?? "-", place.Admin1 ?? "-", ClaimsJson.Precision(place.Precision),
                    string.Create(CultureInfo.InvariantCulture, $"{place.Latitude:0.####},{place.Longitude:0.####}"),
                    place.GeoNamesId?.ToString(CultureInfo.InvariantCulture) ?? "-",
                    place.Population.ToString(CultureInfo.InvariantCulture), candidate.Match.ToString(),
                    candidate.Prior.ToString("0.###", CultureInfo.InvariantCulture),
                }));
            }

            if (candidates.IsEmpty)
            {
                Console.Error.WriteLine("matiane: the gazetteer has no place of that name.");
            }

            return candidates.IsEmpty ? ExitCode.SomeFailed : ExitCode.Done;
        });
        return command;
    }
}
