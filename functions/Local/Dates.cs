using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;

namespace FundingPipeline.Local;

/// <summary>Days as they are typed after an option.</summary>
internal static class Dates
{
    public static LocalDate? Read(ArgumentResult typed)
    {
        var text = typed.Tokens.Single().Value;
        var day = LocalDatePattern.Iso.Parse(text);
        if (!day.Success)
        {
            typed.AddError($"\"{text}\" is not a day. Write it as 2001-03-31.");
            return null;
        }

        return day.Value;
    }
}
