using System.Globalization;
using FundingPipeline.Funders;

namespace FundingPipeline.Ingest;

/// <summary>Stops the reading of a file as soon as it is plain that it will be refused. It never leaves the reader:
/// <see cref="WorkbookReader"/> turns it into a finding.</summary>
internal sealed class RefusedFile(IRule rule, string says, string remedy) : Exception(says)
{
    public static RefusedFile TooLarge(string what, long limit, string remedy = "Send only the claim's own sheets, or split the claim over several workbooks.") =>
        new(FileRules.TooLarge, $"The workbook has more than {limit.ToString("#,0", CultureInfo.InvariantCulture)} {what}, the most we read.", remedy);

    public Finding Finding(SourceFile file) => rule.Refuses(file, Message, remedy);
}
