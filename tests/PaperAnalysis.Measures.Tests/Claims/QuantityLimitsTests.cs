namespace PaperAnalysis.Measures.Tests.Claims;

/// <summary>Where the rules for quantities begin and end: a text on each side of a limit.</summary>
public sealed class QuantityLimitsTests
{
    [Theory]
    // A list that its first word announces, at the head of the text.
    [InlineData("Are 81, 32, 28 and 55 here.", "81 [] None; 32 [] None; 28 [] None; 55 [] None")]
    // "and" joins numbers that share a noun, and nothing else.
    [InlineData("Among 13 and more models.", "")]
    // One is singular where its phrase ends.
    [InlineData("With 1 attempt, methods win.", "1 [attempt] None")]
    [InlineData("With 1 strong method here.", "")]
    [InlineData("On 1 node deployment here.", "")]
    [InlineData("On 60 node deployment here.", "60 [node] None")]
    [InlineData("Over a 5 year period.", "5 [year] None")]
    // A name is not what the noun before it tells more of.
    [InlineData("In 5 games LLMs play.", "5 [games] None")]
    [InlineData("24 tasks are used.", "24 [tasks] None")]
    [InlineData("It is 7B.", "7000000000 [parameters] None")]
    [InlineData("It is new. The temperature is 300K.", "300 [K] None")]
    [InlineData("It covers 40 scenes (vs. 12 rooms) in all.", "40 [scenes] None; 12 [rooms] None")]
    // "x12" may be a variable.
    [InlineData("A speedup of ×3, not x12.", "3 [x] Increase")]
    // The ends of a range, and of a list, that share a scale or a noun.
    [InlineData("From 900K to 1.3M samples.", "900000..1300000 [samples] None")]
    [InlineData("On 2B to 4 models.", "2000000000..4000000000 [parameters] None")]
    [InlineData("On over 6; 12 tasks.", "6 [] None; 12 [tasks] None")]
    [InlineData(
        "Scores rise by 2.4, 8.7 and 2.9 points.",
        "2.4 [points] Increase; 8.7 [points] Increase; 2.9 [points] Increase"
    )]
    [InlineData("By 2.4, 3.4 fewer points.", "2.4 [points] Decrease; 3.4 [points] Decrease")]
    // A year is none that is counted, but where a noun says so.
    [InlineData("In 2020, 30 papers.", "30 [papers] None")]
    [InlineData("On 2000 papers.", "2000 [papers] None")]
    [InlineData("Papers of 1500-1600 here.", "")]
    [InlineData("It rises by 5 accuracy percentage points.", "5 [pp] Increase")]
    [InlineData("An 8B-class agent.", "8000000000 [parameters] None")]
    // In words, "one" is a number too.
    [InlineData("It is one percent off, or twenty-one percent.", "1 [%] None; 21 [%] None")]
    // Names and marks.
    [InlineData("With Atari 26 bits here.", "")]
    [InlineData("With RTX 26 bits here.", "")]
    [InlineData("Issues #5 and @5 items.", "")]
    [InlineData("These are 20) that, 21) this.", "")]
    [InlineData("It needs approx./2.5 hours.", "")]
    // Braces and dashes of TeX.
    [InlineData(@"A score of \emph{43.2} here.", "43.2 [] None")]
    [InlineData("A set of {5 tasks}.", "")]
    [InlineData(@"A score of \emph{43.2%ish} here.", "")]
    [InlineData("It has ACC{}=0.9 here.", "0.9 [] None")]
    [InlineData("It wins by 5%-- a lot.", "5 [%] None")]
    [InlineData("Trained on a single 3050 GPU.", "")]
    [InlineData("The number is: 3. Read it.", "")]
    public void Numbers_and_units(string text, string expected) =>
        Assert.Equal(expected, QuantitiesTests.Describe(text));

    [Theory]
    [InlineData("It has a 3x average end-to-end inference speedup.", "3 [x] Increase")]
    [InlineData("A reduction in size of a maximum of 66%.", "66 [%] Decrease")]
    // The noun of a change stands at most seven words back.
    [InlineData("A reduction in one two three four five six of 66%.", "66 [%] Decrease")]
    [InlineData("A reduction in one two three four five six seven of 66%.", "66 [%] None")]
    [InlineData("It has 20% accuracy in training gains.", "20 [%] None")]
    // A verb at the head of its sentence.
    [InlineData("It is new. Doubled from 8K to 64K.", "8000..64000 [] Increase")]
    // The end of a text ends a number.
    [InlineData("It gains 5%", "5 [%] Increase")]
    // "less" and "fewer" before a number bound that number.
    [InlineData("It has 40 ms fewer than 50 each.", "40 [ms] None; 50 [] None")]
    // The verb of a multiple, not of a measure.
    [InlineData("It reduces the latency 20 ms.", "20 [ms] None")]
    // Without an "and" the earlier of a row goes nowhere.
    [InlineData("It needs 16x, 25x less memory.", "16 [x] None; 25 [x] Decrease")]
    public void Directions(string text, string expected) => Assert.Equal(expected, QuantitiesTests.Describe(text));
}
