return await Essai.Commands.CommandLine.Run(args, Console.Out, Console.Error);
