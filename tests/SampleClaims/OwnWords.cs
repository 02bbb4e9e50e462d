using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.SampleClaims;

/// <summary>A form's description used backwards: what we would say, as the form says it.</summary>
internal static class OwnWords
{
    public static string Heading(SheetForm form, string ours) =>
        ours.StartsWith(SheetForm.MatchPrefix, StringComparison.Ordinal) ? $"{form.MatchWords}{ours[SheetForm.MatchPrefix.Length..]}" : form.Printed(ours);

    public static string Answer(SheetForm form, string heading, string ours) =>
        form.Answers.GetValueOrDefault(heading)?.FirstOrDefault(word => word.Value == ours).Key ?? ours;
}
