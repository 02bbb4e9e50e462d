using System.Text.Json.Nodes;

namespace FundingPipeline.Tests.Life;

/// <summary>A query is settled by somebody's word, and then nothing stands in the way of a certificate.</summary>
public sealed class AnswerSpec : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_section_with_a_query_open_is_not_certified_until_somebody_answers()
    {
        office.Sends("LIFE-A", 1, 1, "1 2000-02-15 300.00", "2 - 200.00");
        office.Sends("LIFE-B", 1, 1, "1 2000-03-01 400.00");
        await office.Run();
        var key = Keys("query").Single();

        var refused = await office.Certifies(Office.Winter, Office.City);
        Assert.StartsWith("1 query is open in the section of City Council: LIFE-A 1 version 1.csv", refused, StringComparison.Ordinal);
        Assert.Contains($"({key})", refused, StringComparison.Ordinal);

        Assert.Equal($"{key} is settled: Paid on 30 March", await Answer(key, "Paid on 30 March"));
        Assert.Empty(Keys("query"));
        Assert.Equal("900", office.Workbook(Office.Winter)["Projects"].At("Total", "Expenditure").Text);
        Assert.StartsWith("The section of City Council in srb/1999-00-Q4 is certified", await office.Certifies(Office.Winter, Office.City), StringComparison.Ordinal);
        Assert.StartsWith($"{key} is no open query: ", await Answer(key, "Paid on 31 March"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_no_takes_the_money_out_and_no_answer_settles_a_refusal()
    {
        office.Sends("LIFE-A", 1, 1, "1 2000-02-15 300.00", "2 - 200.00");
        await office.Run();
        var key = Keys("query").Single();

        await Answer(key, "No: it was never paid");
        Assert.Equal([key], Keys("refuse"));
        Assert.StartsWith($"{key} is a refusal, and no answer settles one: ", await Answer(key, "Paid after all"), StringComparison.Ordinal);
        Assert.Equal("No finding has the key nonsense. findings.json lists every key.", await Answer("nonsense", "Yes"));
        Assert.Equal("Say what the answer is.", await Answer(key, " "));
    }

    private Task<string> Answer(string key, string says) => office.Does("answer", key, "--says", says, "--by", "P. Office", "--on", "2000-05-02", "--reference", "LIFE/7");

    private IEnumerable<string> Keys(string severity) =>
        JsonNode.Parse(File.ReadAllText(office.At("out/findings.json")))!.AsArray()
            .Where(finding => finding!["severity"]!.GetValue<string>().Equals(severity, StringComparison.OrdinalIgnoreCase)).Select(finding => finding!["key"]!.GetValue<string>());
}
