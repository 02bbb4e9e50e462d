using System.Globalization;

namespace FundingPipeline.Benchmarks;

public static class Programmes
{
    public static int Run(string[] options)
    {
        if (options is ["write", var folder, var projects, var lines, var faults])
        {
            var programme = new GeneratedProgramme { Projects = int.Parse(projects, CultureInfo.InvariantCulture), Lines = int.Parse(lines, CultureInfo.InvariantCulture), Faults = int.Parse(faults, CultureInfo.InvariantCulture) };
            foreach (var (name, bytes) in programme.Files)
            {
                var path = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, bytes);
            }

            var expected = programme.Expected;
            Console.WriteLine($"{expected.Claims} {expected.Rows}");
            foreach (var (fund, money) in expected.Money)
            {
                Console.WriteLine($"{fund} {money}");
            }

            foreach (var (rule, count) in expected.Findings)
            {
                Console.WriteLine($"{rule} {count}");
            }
        }

        return 0;
    }
}
