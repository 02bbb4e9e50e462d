using FundingPipeline.Funders;

namespace FundingPipeline.Ingest;

/// <summary>A workbook is known by its title, never by its name.</summary>
public sealed class UnknownForm() : ReadingRule<FormCase>(
    "READ-01", "title", "A workbook must carry one title we know in A1, so that nobody guesses what it is.", Scope.Claim)
{
    public override IEnumerable<Finding> Check(FormCase at)
    {
        if (OwnReturn.IsOurs(at.Title))
        {
            yield break;
        }

        var (file, forms, covers) = (CellRef.Whole(at.Workbook.File), at.Known.Forms, at.Known.Covers);
        if (covers.Length > 1)
        {
            yield return this.Finds(
                at, Severity.Refuse, file, at.Title,
                $"{covers.Length} sheets carry the title {string.Join(" or ", forms.Select(form => $"\"{form.Title}\"").Distinct())}, and a workbook holds one claim.",
                "Send each claim in a workbook of its own.");
        }
        else if (forms.Length > 1)
        {
            yield return this.Finds(
                at, Severity.Refuse, file, at.Title,
                $"This could be either of {string.Join(" and ", forms.Select(form => $"the {Recognition.NameOf(form)}"))}: both carry the title \"{forms[0].Title}\" and the headings found.",
                "Give one of the forms a title of its own.");
        }
        else if (forms.IsEmpty && at.Known.Near is { } near && !Words.Same(at.Title, Form.Register.Title))
        {
            yield return this.Finds(
                at, Severity.Refuse, file, at.Title,
                $"This looks like the {Recognition.NameOf(near)}, but its title \"{near.Title}\" is missing; found {(at.Title.Length == 0 ? "nothing" : $"\"{at.Title}\"")} in A1.",
                $"Write \"{near.Title}\" in A1 if that is the form it is.");
        }
        else if (forms.IsEmpty && !Words.Same(at.Title, Form.Register.Title))
        {
            var found = at.Title.Length == 0 ? "no title in A1 of the first sheet" : $"\"{at.Title}\" in A1 of the first sheet";
            yield return this.Finds(
                at, Severity.Refuse, CellRef.Whole(at.Workbook.File), at.Title,
                $"We do not know this form: there is {found}.",
                $"Use a form whose A1 says \"{Form.Claim.Title}\" or \"{Form.Register.Title}\".");
        }
    }
}

/// <summary>What we wrote ourselves is not a claim, and must not come in as money again.</summary>
public sealed class OwnReturn() : ReadingRule<FormCase>(
    "READ-02", "title", "A return or statement of ours is made from claims; it cannot be claimed from again.", Scope.Claim)
{
    private static readonly string[] Titles = ["Consolidated return", "Project statement", "Programme statement", "Findings on"];

    public static bool IsOurs(string title) => Titles.Any(ours => title.StartsWith(ours, StringComparison.OrdinalIgnoreCase));

    public override IEnumerable<Finding> Check(FormCase at)
    {
        if (IsOurs(at.Title))
        {
            yield return this.Finds(
                at, Severity.Refuse, new(at.Workbook.File, at.Workbook.Sheets[0].Name, 1, 1), at.Title,
                $"This workbook was written by the pipeline: \"{at.Title}\".", "Send the claims themselves; keep this workbook outside the claims folder.");
        }
    }
}
