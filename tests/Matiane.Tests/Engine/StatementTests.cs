namespace Matiane.Tests.Engine;

/// <summary>Statements of a body in its own words.</summary>
public sealed class StatementTests
{
    [Theory]
    [InlineData("en", "Statement of the Foreign Ministry of Bolivia\nWe strongly condemn the attack on the bus station.\nWe call on all sides to end the violence.")]
    [InlineData("ru", "Заявление министерства иностранных дел Боливии\nРешительно осуждаем нападение на автовокзал.\nПризываем все стороны прекратить насилие.")]
    [InlineData("ka", "ბოლივიის საგარეო საქმეთა სამინისტროს განცხადება\nმკაცრად ვგმობთ ავტოსადგურზე თავდასხმას.\nმოვუწოდებთ ყველა მხარეს, შეწყვიტონ ძალადობა.")]
    public void Who_says_we_in_a_statement_is_whose_it_is(string language, string text)
    {
        var claims = TestCoder.Code(language, text, "2022-01-05").Claims;
        Assert.Equal("foreign ministry", Assert.Single(Assert.Single(claims, c => c is { Event: "ACCUSE", Mode: "disapprove" }).Actors).Name);
        Assert.Equal("foreign ministry", Assert.Single(Assert.Single(claims, c => c is { Event: "REQUEST", Mode: "yield" }).Actors).Name);
    }
}
