using System.Text;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Ingest.Rules;

public class BrokenFormSpec
{
    private const string Sound =
        """
        {
          "name": "Our form", "title": "Our claim",
          "cover": {
            "labels": "B", "answers": "D",
            "asks": {
              "Scheme": "Project reference", "Body": "Claimant", "Round": "Programme", "No": "Claim number", "First": "Period from",
              "Last": "Period to", "Sum": "Total claimed", "Who": "Prepared by", "When": "Prepared on"
            },
            "says": { "Funder": "SRB", "Claim type": "Quarterly" }
          },
          "sheets": [
            { "name": "Receipts", "is": "Income", "asks": { "Item": "Line*", "Receipt": "Amount" } }
          ]
        }
        """;

    [Fact]
    public void A_sound_description_is_a_form_and_no_finding()
    {
        var intake = Read(Sound);

        Assert.Empty(intake.Findings);
        Assert.False(intake.IsRefused);
        Assert.Equal(("Our form of forms/ours.json", "Our claim", 2, 4), (intake.Form!.Name, intake.Form.Title, intake.Form.LabelColumn, intake.Form.AnswerColumn));
    }

    [Theory]
    [InlineData("\"Our claim\",", "\"Our claim\"", "The file is not JSON from line 3 on.")]
    [InlineData("\"title\"", "\"titel\"", "The form says \"titel\", which means nothing here; one of name, title, note, cover, sheets does.", "The form has no title.")]
    [InlineData("\"Sum\": \"Total claimed\"", "\"Sum\": \"Total claim\"", "The cover says that \"Sum\" means \"Total claim\", which the common form does not ask; \"Total claimed\" may be meant.", "The cover does not ask for \"Total claimed\".")]
    [InlineData("\"Who\": \"Prepared by\"", "\"scheme\": \"Prepared by\"", "The cover asks \"scheme\" twice.", "The cover does not ask for \"Prepared by\".")]
    [InlineData("\"Item\": \"Line*\"", "\"Item\": \"Amount\"", "Sheet Receipts has two headings for \"Amount\": \"Item\" and \"Receipt\".")]
    [InlineData("\"is\": \"Income\"", "\"is\": \"Revenue\"", "Sheet Receipts is to be \"Revenue\", which is none of Expenditure, Income, Outputs, Attendance, Time sheets, Participants, Outcomes, Unit costs.")]
    [InlineData("\"labels\": \"B\"", "\"labels\": 2", "The cover's labels stand in a column from A to Z.")]
    public void Every_fault_of_a_broken_description_is_told(string sound, string broken, params string[] says)
    {
        var intake = Read(Sound.Replace(sound, broken, StringComparison.Ordinal));

        Assert.Equal(says, intake.Findings.Select(finding => finding.Says));
        Assert.All(intake.Findings, finding => Assert.Equal(("FORM-01", Severity.Refuse), (finding.Rule, finding.Severity)));
        Assert.True(intake.IsRefused);
    }

    private static Intake Read(string json)
    {
        var intake = FormFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), new(new('0', 64), "forms/ours.json"));
        Heard.Say(intake.Findings);
        return intake;
    }
}
