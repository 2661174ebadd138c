using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Measures.Tests.Duplicates;

public class PersonNameTests
{
    [Theory]
    [InlineData("Thomas A. M\u00FCck", "Thomas A. Mueck")]
    [InlineData("Per-\u00C5ke Larson", "Per-&#197;ke Larson")]
    [InlineData("Chee Yong Chan", "Chee-Yong Chan")]
    [InlineData("Michael J. Carey", "M. Carey")]
    [InlineData("Carey M. J.", "Michael J. Carey")]
    [InlineData("Carey MJ", "Michael Carey")]
    [InlineData("Balakrishna R. Iyer", "Bala Iyer")]
    [InlineData("Svetlozar Nestorov", "Svetlozer Nestorov")]
    [InlineData("Abraham Silberschatz", "Avi Silberschatz")]
    [InlineData("Abd El Aziz M.", "El Aziz M. A.")]
    [InlineData("J\u00F8rgensen A.", "Jorgensen A.")]
    [InlineData("de Wit A", "Dewit")]
    [InlineData("Anna Meyer", "Anna Mayer")]
    [InlineData("Anna Meyer", "Anna Meyyer")]
    [InlineData("\u00D8st A.", "Ost A.")]
    [InlineData("Maria Lopez", "Lopez Maria Jose")]
    [InlineData("Anna Meyers", "Anna Meyer")]
    public void One_person_is_known_under_the_names_of_two_sources(string a, string b) =>
        Assert.True(Same(a, b) && Same(b, a));

    [Theory]
    [InlineData("Michael J. Carey", "Michael J. Franklin")]
    [InlineData("Wei Li", "Yang Li")]
    [InlineData("Zhang Y.", "Zhang X.")]
    [InlineData("Anna Moor", "Anna Moon")]
    [InlineData("Anna Meyer", "Anna Meyerle")]
    public void Two_persons_stay_two(string a, string b) => Assert.False(Same(a, b) || Same(b, a));

    [Theory]
    [InlineData("Adeli K.Lewis G. F.de Groot D.", 3)]
    [InlineData("Jie Wu, Duncan J. Watts", 2)]
    [InlineData("Jie Wu; Duncan Watts and William J. McIver, Jr.", 3)]
    [InlineData("?", 0)]
    [InlineData("J. K.", 0)]
    [InlineData("", 0)]
    public void Author_lists_in_one_text_come_apart(string authors, int persons) =>
        Assert.Equal(persons, PersonName.Parse([authors]).Count);

    [Theory]
    [InlineData(30, 1)]
    [InlineData(31, 0)]
    public void What_has_more_than_thirty_parts_is_no_name(int parts, int persons) =>
        Assert.Equal(persons, PersonName.Parse([string.Join(' ', Enumerable.Repeat("Bell", parts))]).Count);

    [Fact]
    public void Lists_are_compared_person_by_person_in_any_order()
    {
        var a = PersonName.Parse(["Ann Bell", "Carl Dorn", "Eve Frank"]);
        var b = PersonName.Parse(["Frank E.Bell A.Gold H."]);

        Assert.Equal(2.0 / 4, PersonName.Jaccard(a, b)); // Bell and Frank of Bell, Dorn, Frank, Gold
        Assert.Equal(PersonName.Jaccard(b, a), PersonName.Jaccard(a, b));
        Assert.Null(PersonName.Jaccard(a, []));
    }

    private static bool Same(string a, string b) =>
        PersonName.Parse([a]).Single().IsSameAs(PersonName.Parse([b]).Single());
}
